import { IconChevronDown, IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/sessions'
import { useAge } from '../../live'
import { useMe } from '../../session'
import { AgeChip } from '../../ui/AgeChip'
import { DemoChip } from '../../ui/Chip'
import { hour } from '../../ui/format'
import classes from './roll-call.module.css'

interface BarProps {
  title: string
  point: { id: number; printedName: string; demonstration: boolean }
  sessions?: readonly Session[]
  session: Session | undefined
  onSession?: (session: number) => void
  kept: number
  /** Where ‹ leads; absent: to the console of the point, or home. */
  onBack?: () => void
  /** In place of point and session. */
  sub?: ReactNode
  menu?: ReactNode
}

/** A phone of a helper has this page alone; others go back to where they came from. */
const Back = ({ point, onBack }: { point: number; onBack: (() => void) | undefined }) => {
  const { t } = useTranslation()
  const me = useMe()
  const icon = <IconChevronLeft size={24} aria-hidden="true" />
  if (onBack)
    return (
      <button type="button" className={classes.tap} aria-label={t('roll-call:back')} onClick={onBack}>
        {icon}
      </button>
    )
  if (me?.kind === 'helper') return <span />
  return (
    <Link
      to={me?.kind === 'point' ? `/diem/${point}` : '/'}
      className={classes.tap ?? ''}
      aria-label={t('roll-call:back')}
    >
      {icon}
    </Link>
  )
}

const SessionSelect = ({ sessions = [], session, onSession }: Pick<BarProps, 'sessions' | 'session' | 'onSession'>) => {
  const { t } = useTranslation()
  if (sessions.length < 2 || !onSession) return null
  return (
    <select
      aria-label={t('roll-call:session.choose')}
      value={session?.id ?? ''}
      onChange={(event) => onSession(Number(event.currentTarget.value))}
    >
      {sessions.map(({ id, title, plannedFrom, state }) => (
        <option key={id} value={id}>
          {t('roll-call:session.option', { title, at: hour(plannedFrom), state: t(`common:session.${state}`) })}
        </option>
      ))}
    </select>
  )
}

/** «Điểm cầu thành phố Từ Sơn» is Từ Sơn in a bar. */
export const useShortName = (): ((printed: string) => string) => {
  const { t } = useTranslation()
  const list: unknown = t('roll-call:prefixes', { returnObjects: true })
  const prefixes = Array.isArray(list) ? list.map(String) : []
  return (printed) => printed.slice(prefixes.find((prefix) => printed.startsWith(prefix))?.length ?? 0)
}

/** The bar of the phone: where, which session, how old what is shown is. */
export const Bar = (props: BarProps) => {
  const { title, point, sessions = [], session, kept, onBack, sub, menu } = props
  const { t } = useTranslation()
  const age = useAge()
  const name = useShortName()(point.printedName)
  return (
    <div className={classes.bar}>
      <Back point={point.id} onBack={onBack} />
      <div className={classes.title}>
        <h1>{title}</h1>
        <p className="num">
          {sub ?? (session ? t('roll-call:session.at', { name, at: hour(session.plannedFrom) }) : name)}
          {sessions.length > 1 && !sub && <IconChevronDown size={14} aria-hidden="true" />}
        </p>
        <SessionSelect {...props} />
      </div>
      {menu ?? <span />}
      <div className={classes.chips}>
        <AgeChip age={age} kept={kept} />
        {point.demonstration && <DemoChip />}
      </div>
    </div>
  )
}
