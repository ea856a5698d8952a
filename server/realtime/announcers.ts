import { announceAgenda } from '../agenda/agenda.announce'
import { announceAttendance } from '../attendance/attendance.announce'
import { announceConferences } from '../conferences/conferences.announce'
import { announceConnections } from '../connections/connections.announce'
import { announceFloor } from '../floor/floor.announce'
import { announcePoints } from '../points/points.announce'
import type { Announcers } from '../realtime-part'
import { announceSessions } from '../sessions/sessions.announce'

/** What every domain announces. A kind that stands nowhere here is heard by nobody. */
export const announcers: Announcers = {
  ...announceConferences,
  ...announcePoints,
  ...announceSessions,
  ...announceAgenda,
  ...announceConnections,
  ...announceFloor,
  ...announceAttendance,
}
