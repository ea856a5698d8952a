import { and, desc, eq, like } from 'drizzle-orm'
import { type Problem, problem } from '../../shared/problems'
import type { Reader } from '../db/database'
import { journal } from './journal.schema'

/** Further back than this nobody's typing was overtaken. */
const RECENT = 100

interface About {
  scope: number
  /** As the journal calls it: entries «item.…» carry `body.item.id`. */
  thing: 'conference' | 'session' | 'point' | 'item' | 'seat' | 'quota'
  /** Left out: the scope has one such thing. */
  id?: number
}

const isAbout = (body: string | null, { thing, id }: About): boolean => {
  if (id === undefined) return true
  const read: unknown = body === null ? null : JSON.parse(body)
  const of: unknown = Object.entries(read ?? {}).find(([name]) => name === thing)?.[1]
  return typeof of === 'object' && of !== null && 'id' in of && of.id === id
}

/** Who changed a thing last and when, as values of a refusal: `by` "account:5", `changedAt`; nothing when unknown. */
async function lastChange(db: Reader, about: About): Promise<{ by: string; changedAt: number } | undefined> {
  const rows = await db
    .select({ by: journal.actor, changedAt: journal.at, body: journal.body })
    .from(journal)
    .where(and(eq(journal.scope, about.scope), like(journal.kind, `${about.thing}.%`)))
    .orderBy(desc(journal.position))
    .limit(RECENT)
  const found = rows.find(({ body }) => isAbout(body, about))
  return found && { by: found.by, changedAt: found.changedAt }
}

/** The refusal of an edit that somebody overtook: what holds now, who changed it and when. */
export async function staleEdit(db: Reader, about: About, latest: unknown): Promise<Problem> {
  const values = await lastChange(db, about)
  return problem('stale', 'stale', { latest, ...(values ? { values } : {}) })
}
