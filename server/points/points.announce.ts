import { z } from 'zod'
import { announcements } from '../../shared/announcements'
import type { Announcers } from '../realtime-part'

const body = z.object({ point: announcements.point })
const whole: Announcers[string] = (entry) => [{ name: 'point', body: body.parse(entry.body).point }]

export const announcePoints: Announcers = {
  'point.added': whole,
  'point.changed': whole,
  'point.moved': whole,
  'point.removed': whole,
}
