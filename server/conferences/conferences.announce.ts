import { z } from 'zod'
import { announcements } from '../../shared/announcements'
import type { Announcers } from '../realtime-part'

const body = z.object({ conference: announcements.conference })
const whole: Announcers[string] = (entry) => [{ name: 'conference', body: body.parse(entry.body).conference }]

export const announceConferences: Announcers = Object.fromEntries(
  [
    'created',
    'changed',
    'document_linked',
    'document_unlinked',
    'proposed',
    'approved',
    'sent_back',
    'summoned',
    'ended',
    'signed',
    'archived',
    'postponed',
    'cancelled',
  ].map((kind) => [`conference.${kind}`, whole]),
)
