import { IconCheck, IconPencil, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { clockTime } from '../../../ui/format'
import { Banner } from '../../../ui/ProblemBanner'
import { useProblemText } from '../../../ui/problem-text'
import { piecesOf } from './difference'
import classes from './saved.module.css'
import type { Saved } from './use-saved'

export interface FrameProps<V> {
  saved: Saved<V>
  /** The field's name, for the sentence of the refusal. */
  name: string
  show: (value: V) => string
  onGoOn: () => void
  /** Refusals stand in the field itself (its `error`); only what names no field is said here. */
  children: ReactNode
}

function Below<V>({ saved, show }: Pick<FrameProps<V>, 'saved' | 'show'>) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { busy, savedAt, foreign, problem } = saved
  if (problem && !problem.reply.fields?.length)
    return (
      <p className={classes.refused} role="alert">
        {text(problem)}
      </p>
    )
  if (busy) return <p className={classes.below}>{t('conference:saved.saving')}</p>
  if (foreign && (savedAt === undefined || foreign.at > savedAt)) {
    const [at, before] = [clockTime(foreign.at), show(foreign.before)]
    return (
      <p className={classes.below} data-foreign>
        <IconPencil size={14} aria-hidden="true" />
        {before === '' ? t('conference:saved.foreignEmpty', { at }) : t('conference:saved.foreign', { at, before })}
      </p>
    )
  }
  if (savedAt === undefined) return null
  return (
    <p className={classes.below} role="status">
      <IconCheck size={14} aria-hidden="true" />
      {t('conference:saved.saved', { at: clockTime(savedAt) })}
    </p>
  )
}

function Newest<V>({ saved, show }: Pick<FrameProps<V>, 'saved' | 'show'>) {
  const { t } = useTranslation()
  const { newest, opened, draft, drop } = saved
  if (!newest) return null
  const pieces = piecesOf(show(newest.value), show(draft))
  return (
    // biome-ignore lint/a11y/useSemanticElements: beside one field, not a fieldset
    <div className={classes.newest} role="group" aria-label={t('conference:saved.newest')}>
      <p className={classes.newestName}>
        <IconRefresh size={16} aria-hidden="true" />
        <b>{t('conference:saved.newest')}</b>
        {newest.at !== null && (
          <span className="dim">{[newest.by, clockTime(newest.at)].filter(Boolean).join(', ')}</span>
        )}
      </p>
      <div className={classes.newestText}>
        {pieces.length === 0
          ? t('conference:saved.empty')
          : pieces.map(({ at, words, differs }) => (differs ? <ins key={at}>{words}</ins> : words))}
      </div>
      {opened && (
        <p className="small dim">
          {t('conference:saved.opened', {
            at: clockTime(opened.at),
            value: show(opened.value) || t('conference:saved.empty'),
          })}
        </p>
      )}
      <div className={classes.acts}>
        <Button kind="primary" onClick={drop}>
          {t('conference:saved.takeNewest')}
        </Button>
      </div>
    </div>
  )
}

/** Around a field that is saved alone: «Đã ghi», or the refusal beside «Mới nhất». The field itself never moves out of its place. */
export function Frame<V>({ saved, name, show, onGoOn, children }: FrameProps<V>) {
  const { t } = useTranslation()
  const { newest } = saved
  const stale = newest !== undefined
  const last =
    newest?.by && newest.at !== null
      ? t('conference:saved.lastChange', { name: newest.by, at: clockTime(newest.at) })
      : undefined
  return (
    <div className={classes.frame} data-stale={stale || undefined}>
      {stale && (
        <div className={classes.sentence}>
          <Banner tone="warn" role="alert" title={t('conference:saved.staleTitle', { field: name })}>
            {last && <>{last} </>}
            {t('conference:saved.staleText')}
          </Banner>
        </div>
      )}
      <div className={classes.mine}>
        {children}
        {stale ? (
          <div className={classes.acts}>
            <Button onClick={saved.keepMine} busy={saved.busy}>
              {t('conference:saved.keepMine')}
            </Button>
            <Button kind="quiet" onClick={onGoOn}>
              {t('conference:saved.goOn')}
            </Button>
          </div>
        ) : (
          <Below saved={saved} show={show} />
        )}
      </div>
      <Newest saved={saved} show={show} />
    </div>
  )
}
