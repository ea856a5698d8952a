import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { count, hour, share } from '../../ui/format'
import { type Step, Steps } from '../../ui/Steps'
import { useReady } from './check/ready'
import classes from './console.module.css'
import { capital, shortName } from './names'
import type { Console } from './use-console'
import { attending, type Roll } from './use-roll'

export type View = 'check' | 'count' | 'attend'
export type StepId = 'check' | 'roll' | 'count' | 'attend' | 'local'

interface Told {
  note: ReactNode
  done: boolean
  warn?: boolean
}

const useCheckNote = (model: Console): Told => {
  const { t } = useTranslation()
  const own = useReady(model.session?.id ?? null)
  const before = useReady(model.sources.centre?.id ?? null)
  const ready = own ?? before
  if (!ready) return { note: t('point:steps.notChecked'), done: false }
  const note = t(ready.failed > 0 ? 'point:steps.checkedWith' : 'point:steps.checked', {
    ...ready,
    at: hour(ready.at),
  })
  return { note, done: true, warn: ready.failed > 0 }
}

const useRollNote = (roll: Roll | undefined): Told => {
  const { t } = useTranslation()
  if (!roll) return { note: '', done: false }
  const { figures, sheet } = roll
  const left =
    sheet.state === 'open' ? t('point:steps.unmarked', { count: figures.unmarked }) : t(`common:sheet.${sheet.state}`)
  return { note: `${share(attending(figures), figures.expected)} · ${left}`, done: figures.unmarked === 0 }
}

const useCountNote = (model: Console, roll: Roll | undefined): Told => {
  const { t } = useTranslation()
  const sent = roll?.headcount
  if (!sent) return { note: t('point:steps.notSent'), done: false }
  const differs = model.point.counting === 'list' && roll ? Math.abs(sent.n - attending(roll.figures)) : 0
  if (differs === 0) return { note: t('point:steps.sent', { n: count(sent.n) }), done: true }
  const note = (
    <span className={classes.warnNote}>
      <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
      {t('point:steps.differs', { n: count(sent.n), difference: count(differs) })}
    </span>
  )
  return { note, done: true, warn: true }
}

const useAttendNote = ({ sources }: Console): Told => {
  const { t } = useTranslation()
  const { centre } = sources
  if (!centre) return { note: '', done: false }
  const from = hour(centre.openedAt ?? centre.plannedFrom)
  if (centre.state === 'closed')
    return { note: t('point:steps.wasOpen', { from, to: hour(centre.closedAt ?? centre.plannedTo) }), done: true }
  return { note: centre.openedAt ? t('point:steps.from', { at: from }) : from, done: false }
}

const useLocalNote = ({ sources }: Console): Told => {
  const { t } = useTranslation()
  const { local } = sources
  if (!local) return { note: t('point:steps.noLocal'), done: false }
  const host = capital(shortName(t, local.hostName))
  const at = hour(local.openedAt ?? local.plannedFrom)
  const state =
    local.state === 'closed'
      ? 'point:steps.localOver'
      : local.openedAt
        ? 'point:steps.localFrom'
        : 'point:steps.localAt'
  return { note: t(state, { host, at }), done: local.state === 'closed' }
}

export interface ConsoleStepsProps {
  model: Console
  roll: Roll | undefined
  view: View
  onChoose: (step: StepId) => void
}

/** «Kiểm tra → Điểm danh → Sĩ số → Dự họp → Phiên địa phương»; a hall counted by number has no roll-call. */
export const ConsoleSteps = ({ model, roll, view, onChoose }: ConsoleStepsProps) => {
  const { t } = useTranslation()
  const told: Record<StepId, Told> = {
    check: useCheckNote(model),
    roll: useRollNote(roll),
    count: useCountNote(model, roll),
    attend: useAttendNote(model),
    local: useLocalNote(model),
  }
  const now: StepId = view === 'attend' ? (model.source === 'local' ? 'local' : 'attend') : view
  const ids: StepId[] =
    model.point.counting === 'list'
      ? ['check', 'roll', 'count', 'attend', 'local']
      : ['check', 'count', 'attend', 'local']
  const steps: Step[] = ids.map((id) => ({
    id,
    label: t(`point:steps.${id}`),
    note: told[id].note,
    state: id === now ? 'now' : told[id].done ? 'done' : 'later',
    warn: told[id].warn ?? false,
    ...(id === 'roll' ? { keyName: 'D' } : {}),
  }))
  const choose = (id: string): void => {
    const found = ids.find((each) => each === id)
    if (found) onChoose(found)
  }
  return (
    <nav aria-label={t('point:steps.label')} className={classes.steps}>
      <Steps bar label={t('point:steps.label')} steps={steps} onChoose={choose} />
    </nav>
  )
}
