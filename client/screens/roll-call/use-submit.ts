import { useRef, useState } from 'react'
import { type Sheet, submitSheet } from '../../../shared/sheets'
import { queries, useSend } from '../../api'
import type { SeatState } from '../../ui/StateIcon'
import { rowsOf } from './rows'
import { type Roll, type RollView, rollKey } from './use-roll'

export interface Difference {
  seat: number
  name: string
  before: SeatState
  now: SeatState
}

/** Whose state is not what it was: what changed since the operator looked. */
export const differences = (before: Roll | undefined, now: Roll | undefined): Difference[] => {
  const was = new Map(rowsOf(before?.seats ?? [], []).map((row) => [row.seat.id, row.state]))
  return rowsOf(now?.seats ?? [], []).flatMap(({ seat, state }) => {
    const old = was.get(seat.id)
    return old === undefined || old === state
      ? []
      : [{ seat: seat.id, name: seat.printedName, before: old, now: state }]
  })
}

/** Submits the sheet as it was seen; refused when somebody recorded something meanwhile: that is shown and seen, then sent anew. */
export const useSubmit = (view: RollView, onDone: (sheet: Sheet) => void) => {
  const { session, point } = view.place
  const seen = useRef(view.roll)
  const [changed, setChanged] = useState<Difference[]>()
  const look = async (): Promise<void> => {
    await queries.refetchQueries({ queryKey: rollKey(view.place) })
    const now = queries.getQueryData<Roll>(rollKey(view.place))
    setChanged(differences(seen.current, now))
    seen.current = now
  }
  const send = useSend(submitSheet, {
    onDone: (sheet) => {
      queries.setQueryData<Roll>(rollKey(view.place), (old) => old && { ...old, sheet })
      void queries.invalidateQueries({ queryKey: rollKey(view.place) })
      onDone(sheet)
    },
    onRefused: ({ reply }) => {
      if (reply.kind === 'stale') void look()
    },
  })
  const submit = (): void =>
    send.mutate({ params: { id: session, point }, body: { seen: seen.current?.position ?? 0 } })
  return { submit, send, changed, seen: seen.current }
}
