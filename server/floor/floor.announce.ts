import { z } from 'zod'
import { request, turn } from '../../shared/floor'
import type { Announcers } from '../realtime-part'

const requestBody = z.object({ request })
const turnBody = z.object({ turn })
const ofRequest: Announcers[string] = (entry) => [{ name: 'request', body: requestBody.parse(entry.body).request }]
const ofTurn: Announcers[string] = (entry) => [{ name: 'turn', body: turnBody.parse(entry.body).turn }]

export const announceFloor: Announcers = {
  'request.made': ofRequest,
  'request.withdrawn': ofRequest,
  'request.refused': ofRequest,
  'request.given': ofRequest,
  'request.over': ofRequest,
  'turn.given': ofTurn,
  'turn.ended': ofTurn,
}
