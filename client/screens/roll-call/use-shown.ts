import { useMemo, useRef, useState } from 'react'
import { finder, indexOf } from './find'
import type { Row } from './rows'
import { type Filter, fits } from './tally'

/** Which rows a filter keeps in view, and how many would come or go if it looked anew. */
export const keptIn = (rows: readonly Row[], ids: ReadonlySet<number>, filter: Filter) => {
  const shown = rows.filter(({ seat }) => ids.has(seat.id))
  const gone = shown.filter((row) => !fits(filter, row)).length
  const come = rows.filter((row) => !ids.has(row.seat.id) && fits(filter, row)).length
  return { shown, waiting: gone + come }
}

/** Rows stay put: a filter chooses once, what changes afterwards waits behind «3 thay đổi – Cập nhật». */
export const useShown = (rows: readonly Row[], filter: Filter, typed: string) => {
  const [, again] = useState(0)
  const chosen = useRef<{ filter: Filter; ids: Set<number> } | undefined>(undefined)
  if (chosen.current?.filter !== filter || (chosen.current.ids.size === 0 && rows.length > 0)) {
    chosen.current = { filter, ids: new Set(rows.filter((row) => fits(filter, row)).map(({ seat }) => seat.id)) }
  }
  const names = rows.map(({ seat }) => `${seat.id}.${seat.version}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: folded anew only when people change, not with every mark
  const index = useMemo(() => indexOf(rows.map(({ seat }) => seat)), [names])
  const found = useMemo(() => finder(index, typed), [index, typed])
  const { shown, waiting } =
    filter === 'all' ? { shown: [...rows], waiting: 0 } : keptIn(rows, chosen.current.ids, filter)
  const apply = (): void => {
    chosen.current = undefined
    again((n) => n + 1)
  }
  return { shown: shown.filter(({ seat }) => found(seat.id)), waiting, apply }
}
