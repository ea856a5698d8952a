import type { Role } from '../../shared/access'
import type { Reader } from '../db/database'

/** A role that holds now, and what it reaches: a unit's subtree or a point's, by path. */
export interface Held {
  role: Role | 'helper' | 'delegate'
  area: { kind: 'unit' | 'point'; id: number; path: string }
}

/** Who asks. `held` reads what holds at this moment, so that inside a write a withdrawn grant no longer counts. */
export interface Actor {
  kind: 'account' | 'point' | 'helper' | 'seat' | 'server'
  id: number
  held(db: Reader): Promise<readonly Held[]>
  /** The login it came by; absent for the server itself. */
  login?: string
}

export const server: Actor = { kind: 'server', id: 0, held: async () => [] }

/** As the journal keeps it: "account:5", "server". */
export const nameOf = (actor: Actor): string => (actor.kind === 'server' ? 'server' : `${actor.kind}:${actor.id}`)
