import { HOUSE } from '../db/database'
import { record } from '../journal/record'
import type { Parts } from '../parts'
import { type Actor, nameOf } from './actor'

const MINUTE = 60_000
const HOUR = 3_600_000
const MOST_PER_HOUR = 60
const MOST_SOURCES = 5_000

/** What was refused, and to whom. No path of a thing and nothing that was sent: only what kind of attempt it was. */
export interface Refusal {
  /** The network it came from. */
  source: string
  actor: Actor | undefined
  code: string
  /** The act of the policy that refused, '' where none did. */
  act: string
  /** "POST /sessions/:id/close" */
  path: string
}

/** Once per source and act in a minute, 60 in an hour altogether: nobody can grow the chain from outside. */
export function sampler() {
  const last = new Map<string, number>()
  let hour = { from: 0, n: 0 }
  return (refusal: Refusal, now: number): boolean => {
    if (now - hour.from >= HOUR) hour = { from: now, n: 0 }
    const name = `${refusal.source} ${refusal.code} ${refusal.act}`
    if (hour.n >= MOST_PER_HOUR || now - (last.get(name) ?? Number.NEGATIVE_INFINITY) < MINUTE) return false
    if (last.size >= MOST_SOURCES) last.clear()
    last.set(name, now)
    hour.n++
    return true
  }
}

/** Puts refused attempts into the journal of the house, sampled, after the refusal was answered. */
export function refusalNotes(parts: Pick<Parts, 'db' | 'clock' | 'log'>) {
  const isDue = sampler()
  const { db, clock, log } = parts
  const note = (refusal: Refusal, at: number) => {
    const { actor, ...body } = refusal
    const entry = {
      scope: HOUSE,
      at,
      actor: actor ? nameOf(actor) : 'nobody',
      kind: 'access.refused',
      reach: 'house' as const,
      body,
    }
    return db
      .write(HOUSE, (tx) => record(tx, entry))
      .catch((err: unknown) => log.warn({ err }, 'a refusal was not journalled'))
  }
  return (refusal: Refusal): void => {
    const at = clock.now()
    if (isDue(refusal, at)) setImmediate(() => void note(refusal, at))
  }
}
