import { addGuest, checkIn, type Guest } from '../../../shared/attendance'
import type { Kept } from '../../outbox/store'

export interface GuestRow {
  key: string
  /** Null while it waits on this machine. */
  id: number | null
  name: string
  office: string
  /** Summoned elsewhere and counted there, by code. */
  elsewhere: boolean
  sign: 'kept' | 'sent'
}

const waiting = (entry: Kept): GuestRow[] => {
  if (entry.path !== addGuest.path || entry.state !== 'kept') return []
  const body = addGuest.body.safeParse(entry.body).data
  if (!body) return []
  return [{ key: entry.stamp, id: null, name: body.name, office: body.office, elsewhere: false, sign: 'kept' }]
}

/** Codes of other halls taken as guests without a line: whose they are is known once they are sent. */
export const codesWaiting = (entries: readonly Kept[]): number =>
  entries.filter(
    ({ path, state, body }) =>
      path === checkIn.path && state === 'kept' && checkIn.body.safeParse(body).data?.asGuest === true,
  ).length

/** The guests of the hall, latest first: those that wait here, then the server's. */
export const guestRows = (guests: readonly Guest[], entries: readonly Kept[]): GuestRow[] => [
  ...entries.flatMap(waiting).toReversed(),
  ...guests
    .map(({ id, name, office, seat }): GuestRow => {
      return { key: `g${id}`, id, name, office, elsewhere: seat !== null, sign: 'sent' }
    })
    .toReversed(),
]
