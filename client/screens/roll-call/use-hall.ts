import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../../../shared/call'
import type { getPoint } from '../../../shared/points'
import type { Session } from '../../../shared/sessions'
import { useQueryWord } from '../../address'
import { serverNow } from '../../clock'
import { useWatch } from '../../live'
import { useKeys } from '../../ui/keys'
import { closedBy } from './Closed'
import type { Said } from './marks'
import type { Row } from './rows'
import type { Opened } from './Sheets'
import { syncOf } from './sync'
import { type Filter, filters } from './tally'
import { useRecorder } from './use-recorder'
import type { RollView } from './use-roll'
import { useShown } from './use-shown'
import { useTurnedAway } from './use-turned-away'

export interface HallProps {
  point: Reply<typeof getPoint>
  sessions: readonly Session[]
  session: Session
  onSession: (session: number) => void
  view: RollView
}

const isFilter = (word: string | undefined): word is Filter => filters.some((filter) => filter === word)

/** Marks by tap, by the six acts and by `Enter`; a person marked present already stays so. */
const useMarking = (view: RollView, closed: boolean) => {
  const { t } = useTranslation()
  const recorder = useRecorder(view.place)
  const say = (row: Row, said: Said): void => {
    if (closed || row.conflict) return
    const name = row.seat.place && row.namesake ? `${row.seat.printedName}, ${row.seat.place}` : row.seat.printedName
    recorder.record([{ row, said }], t('roll-call:said.done', { state: t(`ui:state.${said.state}`), name }))
  }
  const present = (row: Row): void => {
    if (row.state !== 'present' || row.carried) say(row, { state: 'present' })
  }
  return { recorder, say, present }
}

const TICK = 10_000

/** The server's time every ten seconds: when marking begins needs no more, and a long list is drawn less. */
const useNow = (): number => {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), TICK)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** What one sees and does in the roll of a hall. */
export const useHall = ({ point, session, view }: HallProps) => {
  const { t } = useTranslation()
  const now = useNow()
  const [word, setWord] = useQueryWord('loc')
  const [scan, setScan] = useQueryWord('quet')
  const [typed, setTyped] = useState('')
  const [opened, open] = useState<Opened>()
  const field = useRef<HTMLInputElement>(null)
  const away = useTurnedAway(view.place)
  useWatch({ points: [point.id] })
  const { roll, rows, outbox } = view
  const filter = isFilter(word) ? word : 'all'
  const why = roll && closedBy(roll.sheet, session, point.can.includes('mark'), now)
  const closed = why !== undefined || roll === undefined
  const marking = useMarking(view, closed)
  const { shown, waiting, apply } = useShown(rows, filter, typed)
  useKeys([
    { key: '/', label: t('roll-call:key.find'), run: () => field.current?.focus() },
    { key: '.', label: t('roll-call:key.apply'), run: apply },
  ])
  const only = shown.length === 1 && typed.trim() !== '' ? shown[0] : undefined
  return {
    ...marking,
    ...{ typed, setTyped, opened, open, field, away, filter, why, closed, shown, waiting, apply },
    sync: syncOf(outbox.entries, away.turnedAway.length),
    byCount: point.counting === 'count',
    maySubmit: point.can.includes('submit'),
    setFilter: (next: Filter): void => setWord(next === 'all' ? undefined : next),
    scanning: scan !== undefined,
    setScanning: (on: boolean): void => setScan(on ? '1' : undefined, on),
    close: (): void => open(undefined),
    /** `Enter` in the search: marks the only match. */
    enter: (): void => {
      if (!only) return
      marking.present(only)
      setTyped('')
    },
  }
}
export type HallView = ReturnType<typeof useHall>
