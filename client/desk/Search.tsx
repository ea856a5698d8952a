import { Modal, UnstyledButton } from '@mantine/core'
import { IconBroadcast, IconCalendarEvent, IconLayoutSidebar, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../shared/accounts'
import type { IconType } from '../ui/icon'
import { KeyCap } from '../ui/KeyCap'
import type { RailEntry } from '../ui/shell/Desk'
import classes from './desk.module.css'
import { type Found, search } from './match'
import { useFound } from './use-found'

const MOST = 12
const icons: Record<Found['kind'], IconType> = {
  page: IconLayoutSidebar,
  conference: IconCalendarEvent,
  point: IconBroadcast,
}

interface SearchProps {
  me: Me
  rail: readonly RailEntry[]
  conference: string | undefined
}

const Line = ({ found, id, chosen, onGo }: { found: Found; id: string; chosen: boolean; onGo: () => void }) => {
  const { t } = useTranslation()
  const Icon = icons[found.kind]
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen line
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
    <div id={id} role="option" aria-selected={chosen} className={classes.found} onClick={onGo}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <span>{found.name}</span>
      <small className="dim">{found.note}</small>
      <small className="dim">{t(`home:search.${found.kind}`)}</small>
    </div>
  )
}

const Finder = ({ me, rail, conference, onGo }: SearchProps & { onGo: (to: string) => void }) => {
  const { t } = useTranslation()
  const id = useId()
  const index = useFound(me, rail, conference)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const lines = search(index, typed, MOST)
  const key = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key === 'ArrowDown') setAt(Math.min(at + 1, lines.length - 1))
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (key === 'Enter' && lines[at]) onGo(lines[at].to)
    else return
    nativeEvent.preventDefault()
  }
  return (
    <>
      <input
        className={classes.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={lines[at] ? `${id}-${at}` : undefined}
        aria-label={t('home:search.label')}
        placeholder={t('home:search.label')}
        value={typed}
        data-autofocus
        autoComplete="off"
        onKeyDown={key}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      <div id={id} role="listbox" aria-label={t('home:search.results')} className={classes.lines}>
        {lines.map((found, n) => (
          <Line key={found.key} id={`${id}-${n}`} found={found} chosen={n === at} onGo={() => onGo(found.to)} />
        ))}
      </div>
      <p className="dim small" role="status">
        {lines.length === 0 ? t('home:search.nothing') : t('home:search.keys')}
      </p>
    </>
  )
}

/** The field in the bar, and what opens with Ctrl K: any page, conference or point in a few keys. */
export const Search = (props: SearchProps) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpened(true)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  const go = (to: string): void => {
    setOpened(false)
    void navigate({ href: to })
  }
  return (
    <>
      <UnstyledButton className={classes.search} aria-label={t('home:search.label')} onClick={() => setOpened(true)}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <span>{t('home:search.short')}</span>
        <KeyCap name="Ctrl K" />
      </UnstyledButton>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('home:search.title')} size="lg">
        {opened && <Finder {...props} onGo={go} />}
      </Modal>
    </>
  )
}
