import { hash } from 'node:crypto'
import type { Reach } from '../db/entry'

/** What the hash of an entry covers beside the entry before it and its position. */
export interface Covered {
  scope: number
  conference: number | null
  at: number
  actor: string
  device: number | null
  kind: string
  reach: Reach
  digest: string
}

const sha256hex = (text: string): string => hash('sha256', text)

function canonicalText(text: string): string {
  if (!text.isWellFormed() || text.includes('\0')) throw new TypeError('a text holds a NUL or half a character')
  return JSON.stringify(text)
}
function canonicalObject(value: object): string {
  const pairs = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, member]) => `${canonicalText(key)}:${canonical(member)}`).join(',')}}`
}
/** One text for one value: sorted keys, no undefined members, well-formed Unicode. Throws on what is not JSON. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return JSON.stringify(value)
  if (typeof value === 'string') return canonicalText(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value)
  throw new TypeError(`not JSON: ${typeof value}`)
}

export const digestOf = (salt: string, body: string): string => sha256hex(salt + body)

export const restOf = (e: Covered): string =>
  JSON.stringify([e.scope, e.conference, e.at, e.actor, e.device, e.kind, e.reach, e.digest])

/** The same text as `advance` of record.ts builds in SQL. */
export const link = (before: string, position: number, rest: string): string =>
  sha256hex(`${before}|${position}|${rest}`)
