import { z } from 'zod'
import { session } from '../../shared/sessions'
import type { Announcers } from '../realtime-part'

const body = z.object({ session })
const whole: Announcers[string] = (entry) => [{ name: 'session', body: body.parse(entry.body).session }]

export const announceSessions: Announcers = {
  'session.planned': whole,
  'session.changed': whole,
  'session.opened': whole,
  'session.paused': whole,
  'session.resumed': whole,
  'session.closed': whole,
  'session.cancelled': whole,
  'session.reopened': whole,
}
