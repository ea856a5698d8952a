import { z } from 'zod'
import type { Listed, WebhookEvent } from '../media.part'

/** One answered comparison of a room. A list that the server did not answer is none: it is not "everyone left". */
export interface Listing {
  room: string
  /** UTC ms. */
  at: number
  people: Listed[]
  /** Says who was seen, not who was missing. */
  partial?: true
}

interface Row {
  room: string
  roomSid: string
  participantSid: string
  identity: string
  from: number
  lastSeen: number
}

/** What kept rows remember of listings that were made before a restart. */
export const remembered = (rows: Row[]): Listing[] =>
  rows.map(({ room, roomSid, participantSid, identity, from, lastSeen }) => ({
    room,
    at: lastSeen,
    partial: true,
    people: [{ participantSid, identity, joinedAt: from, roomSid, publishing: false }],
  }))

/** LiveKit writes whole numbers as text. */
const whole = z.coerce.number().int().nonnegative().catch(0)
const told = z.object({
  id: z.string(),
  event: z.string(),
  createdAt: whole,
  room: z.object({ sid: z.string(), name: z.string(), creationTimeMs: whole.optional() }),
  participant: z
    .object({
      sid: z.string(),
      identity: z.string().default(''),
      joinedAt: whole.optional(),
      joinedAtMs: whole.optional(),
      disconnectReason: z.string().optional(),
    })
    .optional(),
})

/** A webhook as far as it says something about who was there; times in UTC ms. */
export interface Told {
  event: string
  at: number
  room: string
  roomSid: string
  roomStarted: number | undefined
  person: { sid: string; identity: string; joinedAt: number | undefined; timedOut: boolean } | undefined
}

/** The event's own time is in whole seconds; when we got it within that second we know better. */
const moment = (seconds: number, received: number) => Math.min(Math.max(received, seconds * 1000), seconds * 1000 + 999)

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function read(row: WebhookEvent): Told | undefined {
  const { data } = told.safeParse(parse(row.body))
  if (!data) return undefined
  const { participant } = data
  const joinedAt = participant?.joinedAtMs || (participant?.joinedAt ?? 0) * 1000 || undefined
  return {
    event: data.event,
    at: moment(data.createdAt, row.received),
    room: data.room.name,
    roomSid: data.room.sid,
    roomStarted: data.room.creationTimeMs || undefined,
    person: participant && {
      sid: participant.sid,
      identity: participant.identity,
      joinedAt,
      timedOut: participant.disconnectReason === 'CONNECTION_TIMEOUT',
    },
  }
}

/** Each event once, in no particular order; what cannot be read says nothing. */
export function toldBy(rows: WebhookEvent[]): Told[] {
  const latestFirst = rows.toSorted((one, other) => other.received - one.received)
  const once = new Map(latestFirst.map((row) => [row.id, row]))
  return [...once.values()].map(read).filter((one) => one !== undefined)
}
