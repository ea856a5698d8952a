import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/sessions'
import { SelectField } from '../../ui/fields'
import { hour } from '../../ui/format'
import { Segmented } from '../../ui/Segmented'
import classes from './secretary.module.css'

interface SessionSwitchProps {
  sessions: readonly Session[]
  current: Session
  onChoose: (id: number) => void
}

/** As many as stand side by side; sixty provinces are a list. */
const SIDE_BY_SIDE = 3

const useWhen = (): ((session: Session) => string) => {
  const { t } = useTranslation()
  return ({ state, openedAt, closedAt, plannedFrom }) => {
    if (state === 'closed' && closedAt !== null) return t('secretary:session.closed', { at: hour(closedAt) })
    if (state === 'paused') return t('secretary:session.paused')
    if (state === 'open') return t('secretary:session.open', { at: hour(openedAt ?? plannedFrom) })
    return t('secretary:session.planned', { at: hour(plannedFrom) })
  }
}

/** Which session's record is in view: the central one, or a local one after it. */
export const SessionSwitch = ({ sessions, current, onChoose }: SessionSwitchProps) => {
  const { t } = useTranslation()
  const when = useWhen()
  if (sessions.length > SIDE_BY_SIDE)
    return (
      <SelectField
        aria-label={t('secretary:session.label')}
        className={classes.sessionList ?? ''}
        value={String(current.id)}
        data={sessions.map((session) => ({ value: String(session.id), label: `${session.title} · ${when(session)}` }))}
        onChange={(value) => value && onChoose(Number(value))}
      />
    )
  return (
    <div className={classes.sessions}>
      <Segmented
        label={t('secretary:session.label')}
        value={String(current.id)}
        options={sessions.map((session) => ({
          value: String(session.id),
          label: (
            <>
              {session.title} <small className="num">{when(session)}</small>
            </>
          ),
        }))}
        onChange={(value) => onChoose(Number(value))}
      />
    </div>
  )
}
