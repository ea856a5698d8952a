import { dice } from '../connections/history'
import { type Field, fieldsOf, put, valuesFor } from './fields'
import type { Ground } from './ground'
import type { Given } from './line'
import type { Row } from './row'

type Roll = () => number
const one = <T>(all: readonly T[], roll: Roll): T | undefined => all[Math.floor(roll() * all.length)]

const LETTERS = ['a', 'Đ', ' ', '\0', '\u202e', "'", '"', '<', '=', '\ud800', '中', '\n', '%', '/', '{']
const text = (roll: Roll) => Array.from({ length: Math.floor(roll() * 40) }, () => one(LETTERS, roll)).join('')

/** Any JSON at all, not deep. */
function anything(roll: Roll, depth = 0): unknown {
  const kind = Math.floor(roll() * (depth > 2 ? 5 : 7))
  if (kind === 0) return null
  if (kind === 1) return roll() < 0.5
  if (kind === 2) return (roll() - 0.5) * 10 ** Math.floor(roll() * 20)
  if (kind === 3) return Math.floor(roll() * 50)
  if (kind === 4) return text(roll)
  const parts = Array.from({ length: Math.floor(roll() * 4) }, () => anything(roll, depth + 1))
  return kind === 5
    ? parts
    : Object.fromEntries(parts.map((part, n) => [one(['id', 'point', text(roll)], roll) ?? n, part]))
}

/** A body near the right one, with some fields changed, or something else altogether. */
export function randomBody(row: Row, given: Given, declared: readonly Field[], roll: Roll): unknown {
  if (!row.call.body || roll() < 0.1) return anything(roll)
  let body: unknown = given.body
  for (let changes = 1 + Math.floor(roll() * 3); changes > 0; changes--) {
    const field = one(declared, roll)
    if (!field) return anything(roll)
    const value = roll() < 0.5 ? one(valuesFor(field), roll)?.[1] : anything(roll)
    body = put(body, field.path, value)
  }
  return body
}

/** Requests without end from a seed; the same seed gives the same. */
export function* randomRequests(table: readonly Row[], g: Ground, seed: number): Generator<{ row: Row; given: Given }> {
  const roll = dice(seed)
  const declared = new Map(
    table.map((row) => [row, row.call.body && row.given ? fieldsOf(row.call.body, row.given(g).body) : []]),
  )
  for (;;) {
    const row = one(table, roll)
    if (!row) return
    const given = row.given(g)
    const body = row.call.method === 'GET' ? undefined : randomBody(row, given, declared.get(row) ?? [], roll)
    const ids = Object.entries(given.params ?? {})
    const params = Object.fromEntries(
      ids.map(([name, id]) => [name, roll() < 0.1 ? String(anything(roll)).toWellFormed() : id]),
    )
    const query = roll() < 0.2 ? { [text(roll).toWellFormed() || 'q']: text(roll).toWellFormed() } : given.query
    yield { row, given: { ...given, params, ...(query ? { query } : {}), ...(body === undefined ? {} : { body }) } }
  }
}
