import { z } from 'zod'
import { call } from './call'
import { id, line } from './text'

export const unit = z.object({
  id: z.number(),
  parent: z.number().nullable(),
  path: z.string(),
  name: z.string(),
  type: z.string(),
  level: z.enum(['centre', 'province', 'district', 'commune', 'body']),
  /** Names of its ancestors, nearest first. */
  within: z.string(),
})
export type Unit = z.infer<typeof unit>

export const searchUnits = call({
  method: 'GET',
  path: '/units',
  summary: 'Units by folded name, or the children of one',
  query: z.object({ search: line(200).default(''), parent: id.optional() }),
  reply: z.object({ units: z.array(unit) }),
})
