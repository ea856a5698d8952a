import { z } from 'zod'
import { guest, headcount, standing } from '../../shared/attendance'
import { sheet } from '../../shared/sheets'
import type { Announcers } from '../realtime-part'

const held = z.object({ session: z.number(), point: z.number(), standings: z.array(standing) })
const turned = z.object({ session: z.number(), point: z.number(), sheet, standings: z.array(standing).default([]) })

const standings: Announcers[string] = (entry) => [{ name: 'standings', body: held.parse(entry.body) }]
const guests: Announcers[string] = (entry) => [{ name: 'guest', body: z.object({ guest }).parse(entry.body).guest }]
/** A sheet, with what was carried over when it was submitted. */
const sheets: Announcers[string] = (entry) => {
  const { session, point, ...body } = turned.parse(entry.body)
  const carried = { session, point, standings: body.standings }
  return [
    ...(carried.standings.length > 0 ? [{ name: 'standings' as const, body: carried }] : []),
    { name: 'sheet', body: body.sheet },
  ]
}

export const announceAttendance: Announcers = {
  'standing.marked': standings,
  'standing.decided': standings,
  'guest.added': guests,
  'guest.removed': guests,
  'headcount.reported': (entry) => [{ name: 'headcount', body: z.object({ headcount }).parse(entry.body).headcount }],
  'sheet.submitted': sheets,
  'sheet.reopened': sheets,
  'sheet.accepted': sheets,
  'sheet.returned': sheets,
  'sheet.locked': sheets,
}
