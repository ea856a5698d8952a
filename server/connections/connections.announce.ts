import { z } from 'zod'
import { announcements } from '../../shared/announcements'
import type { Announcers } from '../realtime-part'

const presence = z.object({ presence: announcements.presence })
const publisher = z.object({ publisher: announcements.publisher })
const removed = z.object({ removed: announcements.removed })
const ofPresence: Announcers[string] = (entry) => [{ name: 'presence', body: presence.parse(entry.body).presence }]

export const announceConnections: Announcers = {
  'connection.changed': ofPresence,
  'readiness.declared': ofPresence,
  'publisher.set': (entry) => [{ name: 'publisher', body: publisher.parse(entry.body).publisher }],
  'device.removed': (entry) => [{ name: 'removed', body: removed.parse(entry.body).removed }],
}
