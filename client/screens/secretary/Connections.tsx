import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/sessions'
import { useServerSecond } from '../../clock'
import { duration, hour, rate } from '../../ui/format'
import { BRIDGED, covered, type Evidence, joined, latest, type Span } from './evidence'
import proof from './evidence.module.css'

const Bars = ({ spans, within, label }: { spans: readonly Span[]; within: Span; label: string }) => {
  const length = Math.max(1, within.to - within.from)
  const at = (ms: number): string => `${(Math.min(Math.max(ms - within.from, 0), length) / length) * 100}%`
  return (
    <div className={proof.track} role="img" aria-label={label}>
      {spans.map(({ from, to }) => (
        <i key={from} style={{ left: at(from), right: `calc(100% - ${at(to)})` }} />
      ))}
    </div>
  )
}

/** From the opening, or the first connection before it, to the end or now. */
const stretchOf = (session: Session, spans: readonly Span[], now: number): Span => {
  const opened = session.openedAt ?? session.plannedFrom
  const from = Math.min(opened, spans[0]?.from ?? opened)
  return { from, to: Math.max(from + 1, session.closedAt ?? Math.min(now, session.plannedTo), spans.at(-1)?.to ?? 0) }
}

/**
 * When the hall's devices were in the room, raw and with small gaps bridged; only what lies after the opening counts.
 * Grey: it proves a device, never a person.
 */
export const Connections = ({ session, evidence }: { session: Session; evidence: Evidence }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const raw = joined(evidence.connections, now)
  const bridged = joined(evidence.connections, now, BRIDGED)
  const online = latest(evidence.marks, 'online')
  if (raw.length === 0) return <p className="dim">{t('secretary:evidence.noConnection')}</p>
  const within = stretchOf(session, raw, now)
  const opened = Math.min(session.openedAt ?? session.plannedFrom, within.to)
  const held = { from: opened, to: within.to }
  const said = (spans: readonly Span[]): string => {
    const ms = covered(spans, held)
    return `${duration(ms)} (${rate(ms, held.to - held.from)})`
  }
  const guessed = evidence.connections.filter(({ closedBy }) => closedBy === 'inferred').length
  const rows = [
    { id: 'raw', spans: raw },
    { id: 'bridged', spans: bridged },
  ] as const
  return (
    <>
      {rows.map(({ id, spans }) => (
        <div key={id} className={`${proof.stretch} num`}>
          <span>{t(`secretary:evidence.${id}`)}</span>
          <b>{said(spans)}</b>
          <Bars spans={spans} within={within} label={`${t(`secretary:evidence.${id}`)}: ${said(spans)}`} />
        </div>
      ))}
      <p className={`${proof.axis} num small dim`}>
        <span>{hour(within.from)}</span>
        {opened > within.from && <span>{t('secretary:evidence.opened', { at: hour(opened) })}</span>}
        <span>{hour(within.to)}</span>
      </p>
      <p className="dim small">
        {t('secretary:evidence.device')} {guessed > 0 && t('secretary:evidence.inferred', { count: guessed })}{' '}
        {online && t('secretary:evidence.ownOnline')}
      </p>
    </>
  )
}
