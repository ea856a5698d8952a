import { z } from 'zod'
import { call } from './call'

export const resetDemonstration = call({
  method: 'POST',
  path: '/demonstration/reset',
  summary: 'Make a fresh rehearsal from now; the one that was played is closed and left as it was',
  reply: z.object({ conference: z.number() }),
  status: 201,
})
