import type { z } from 'zod'
import { evidenceOf, rollOf, type Standing } from '../../../shared/attendance'
import { rollUpOf } from '../../../shared/roll-up'
import type { Sheet } from '../../../shared/sheets'
import { keyOf, queries } from '../../api'
import { rollWith } from '../../live/hall'

type Roll = z.infer<typeof rollOf.reply>
const rollKey = (session: number, point: number) => keyOf(rollOf, { params: { id: session, point } })

const askAgain = (): void => {
  void queries.invalidateQueries({ queryKey: [rollUpOf.path] })
}

/** Sheets as just answered: their halls show them at once, sums are asked for again. */
export const sheetsChanged = (sheets: readonly Sheet[]): void => {
  for (const sheet of sheets)
    queries.setQueryData<Roll>(rollKey(sheet.session, sheet.point), (old) => old && { ...old, sheet })
  askAgain()
}

/** What now holds for seats of a hall, as just answered. */
export const standingsChanged = (session: number, point: number, standings: readonly Standing[]): void => {
  queries.setQueryData<Roll>(rollKey(session, point), (old) => old && rollWith(old, standings))
  void queries.invalidateQueries({ queryKey: rollKey(session, point) })
  void queries.invalidateQueries({ queryKey: [evidenceOf.path] })
  askAgain()
}
