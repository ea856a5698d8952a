import { z } from 'zod'
import { item } from './agenda'
import { figures, guest, headcount, standing } from './attendance'
import { mediaStates, presence } from './connections'
import { request, turn } from './floor'
import { point } from './points'
import { session } from './sessions'
import { sheet } from './sheets'
import { ref, time } from './text'

/** Every realtime event: a small object whole with its version, or coalesced numbers of a node. */
export const announcements = {
  /** Something of the conference itself changed: state, version. */
  conference: z.object({ id: z.number(), state: z.string(), version: z.number() }),
  point: point.extend({ removed: z.boolean() }),
  session,
  item,
  request,
  turn,
  sheet,
  /** What now holds for seats of one hall; heard by those who work at that hall or watch it closely. */
  standings: z.object({ session: z.number(), point: z.number(), standings: z.array(standing) }),
  guest,
  headcount,
  /** Numbers of nodes: `own` of the hall alone, `total` with its subtree. At most 4 frames a second. */
  counts: z.object({
    session: z.number(),
    nodes: z.array(z.object({ point: z.number(), own: figures, total: figures })),
  }),
  presence,
  /** A second device of the point wants the stage; `device` holds it now. */
  publisher: z.object({ session: z.number(), point: z.number(), device: z.number(), label: z.string(), since: time }),
  /** Device removed from a session: its page leaves. */
  removed: z.object({ session: z.number(), point: z.number(), device: z.number() }),
  media: z.object({ state: z.enum(mediaStates), since: time }),
} as const

export type AnnouncementName = keyof typeof announcements
export type Announced<N extends AnnouncementName> = z.infer<(typeof announcements)[N]>
export type Announcement = { [N in AnnouncementName]: { name: N; body: Announced<N> } }[AnnouncementName]

/** What travels: which scope it belongs to and, for facts of the journal, its position there. */
export type Frame = Announcement & { scope: number; position: number | null }

/** A browser says what it watches; the server answers which scopes it may hear and what it missed. */
export const watch = z.object({
  /** Points whose own and ancestors' facts the page shows (its hall). */
  points: z.array(ref).max(20),
  /** Points whose subtree the page watches (director, secretary). */
  subtrees: z.array(ref).max(20),
  /** Last position seen per scope. */
  since: z.record(z.string(), z.number().int().min(0)).default({}),
})
export type Watch = z.input<typeof watch>

/**
 * `scopes`: whose facts are replayed after a gap. `positions`: where each of them stands, to be given back as `since`.
 * `at`: the server's clock. `refused`: points that may not be heard (any more).
 * `resync`: more was missed than is replayed; ask for everything again.
 */
export interface Heard {
  scopes: number[]
  positions: Record<string, number>
  at: number
  refused: number[]
  resync: boolean
}

export interface ServerToClient {
  announce: (frames: Frame[]) => void
  /** The login or its scope ended. */
  ended: (why: 'login' | 'scope') => void
}
export interface ClientToServer {
  watch: (what: Watch, answer: (heard: Heard) => void) => void
}
