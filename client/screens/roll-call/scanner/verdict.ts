import { plainCode } from '../marks'
import type { Row } from '../rows'

/** What a scanned code means. */
export type Verdict =
  | { kind: 'present'; seat: number; name: string; office: string }
  | { kind: 'already'; seat: number; name: string; office: string; at: number | null }
  /** Two marks that disagree stand there already: the secretary decides, a scan adds nothing. */
  | { kind: 'waits'; seat: number; name: string }
  | { kind: 'asking'; code: string }
  | { kind: 'other'; code: string; name: string; pointName: string }
  /** No line: whose it is cannot be asked now. */
  | { kind: 'later'; code: string }
  | { kind: 'guest'; code: string; name: string; pointName: string }
  | { kind: 'unknown'; code: string }
  | { kind: 'refused'; text: string }

/** Repeats within this are the same scan: a code held before the camera speaks once. */
export const REPEAT = 3000

/** The own hall's codes are known from the roll, with or without a line; undefined: ask the server. */
export const verdictOf = (code: string, rows: readonly Row[]): Verdict | undefined => {
  const plain = plainCode(code)
  const row = rows.find(({ seat }) => plainCode(seat.code) === plain)
  if (!row) return undefined
  const { id: seat, printedName: name, printedOffice, printedUnit } = row.seat
  if (row.conflict) return { kind: 'waits', seat, name }
  const office = printedOffice || printedUnit
  const sits = row.state === 'present' || row.state === 'substitute'
  if (sits && !row.carried) return { kind: 'already', seat, name, office, at: row.at }
  return { kind: 'present', seat, name, office }
}

/** It waits for one tap before the camera looks again. */
export const stops = (verdict: Verdict | undefined): boolean =>
  verdict?.kind === 'other' || verdict?.kind === 'later' || verdict?.kind === 'asking'

/** Lets a code through once, however long it stays in view. */
export const once = (now: () => number): ((code: string) => boolean) => {
  const seen = new Map<string, number>()
  return (code) => {
    const before = seen.get(code)
    seen.set(code, now())
    return before === undefined || now() - before > REPEAT
  }
}
