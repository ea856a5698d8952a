import type { z } from 'zod'
import type { Headcount } from '../../shared/attendance'
import { type RollUpRow, rollUpOf } from '../../shared/roll-up'
import type { Sheet } from '../../shared/sheets'
import type { Change } from './table'

type RollUp = z.infer<typeof rollUpOf.reply>

const ofHall = (row: RollUpRow, { session, point }: Sheet | Headcount): boolean =>
  row.point === point && row.sheet?.session === session

/** The row with a newer sheet of its hall. */
export const rowWithSheet = (row: RollUpRow, sheet: Sheet): RollUpRow =>
  ofHall(row, sheet) && (row.sheet?.version ?? 0) < sheet.version ? { ...row, sheet } : row

/** The row with what its hall reported last. */
export const rowWithHeadcount = (row: RollUpRow, headcount: Headcount): RollUpRow =>
  ofHall(row, headcount) && (row.headcount?.at ?? 0) <= headcount.at
    ? { ...row, headcount, reportedAt: headcount.at }
    : row

const rows = (change: (row: RollUpRow) => RollUpRow) => (old: RollUp | undefined) =>
  old && { ...old, rows: old.rows.map(change) }

/** In every table of the secretary that shows the hall; sums and what waits are asked for again by the screen. */
export const sheetInRollUps: Change<'sheet'> = (sheet, queries) => {
  queries.setQueriesData<RollUp>(
    { queryKey: [rollUpOf.path] },
    rows((row) => rowWithSheet(row, sheet)),
  )
}

export const headcountInRollUps: Change<'headcount'> = (headcount, queries) => {
  queries.setQueriesData<RollUp>(
    { queryKey: [rollUpOf.path] },
    rows((row) => rowWithHeadcount(row, headcount)),
  )
}
