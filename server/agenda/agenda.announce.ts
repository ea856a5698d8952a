import { z } from 'zod'
import { item } from '../../shared/agenda'
import type { Announcers } from '../realtime-part'

const body = z.object({ item })
const whole: Announcers[string] = (entry) => [{ name: 'item', body: body.parse(entry.body).item }]

export const announceAgenda: Announcers = {
  'item.added': whole,
  'item.changed': whole,
  'item.moved': whole,
  'item.removed': whole,
  'item.started': whole,
  'item.ended': whole,
}
