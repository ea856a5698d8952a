import { z } from 'zod'
import { call } from './call'
import { filledLine, id, line, plannedTime, ref, time, version } from './text'

export const itemKinds = [
  'preparation',
  'ceremony',
  'opening',
  'topic',
  'discussion',
  'direction',
  'closing',
  'other',
] as const

export const item = z.object({
  id: z.number(),
  session: z.number(),
  rank: z.string(),
  kind: z.enum(itemKinds),
  title: z.string(),
  presenterPrinted: z.string(),
  presenterOffice: z.string(),
  /** Where the presenter sits; null = at the host. */
  point: z.number().nullable(),
  plannedFrom: time.nullable(),
  plannedTo: time.nullable(),
  actualFrom: time.nullable(),
  actualTo: time.nullable(),
  removed: z.boolean(),
  version,
})
export type Item = z.infer<typeof item>

const itemId = z.object({ id })
const fields = {
  kind: z.enum(itemKinds).default('other'),
  title: filledLine(300),
  presenterPrinted: line(120).default(''),
  presenterOffice: line(300).default(''),
  point: ref.nullable().default(null),
  plannedFrom: plannedTime.nullable().default(null),
  plannedTo: plannedTime.nullable().default(null),
}

export const listItems = call({
  method: 'GET',
  path: '/sessions/:id/items',
  summary: 'The items of a session in order',
  params: itemId,
  reply: z.object({ items: z.array(item) }),
})
/** A point's programme merges the sessions of its ancestors and its own. */
export const programmeOf = call({
  method: 'GET',
  path: '/points/:id/programme',
  summary: 'The merged programme of a point: sessions of its ancestors and its own, with their items',
  params: itemId,
  reply: z.object({ sessions: z.array(z.object({ session: z.number(), items: z.array(item) })) }),
})
export const addItem = call({
  method: 'POST',
  path: '/sessions/:id/items',
  summary: 'Add an item after another, or at the end',
  params: itemId,
  body: z.object({ ...fields, after: ref.nullable().default(null) }),
  reply: item,
  status: 201,
})
export const changeItem = call({
  method: 'PATCH',
  path: '/items/:id',
  summary: 'Change an item (If-Match)',
  params: itemId,
  body: z.object({
    kind: z.enum(itemKinds).optional(),
    title: filledLine(300).optional(),
    presenterPrinted: line(120).optional(),
    presenterOffice: line(300).optional(),
    point: ref.nullable().optional(),
    plannedFrom: plannedTime.nullable().optional(),
    plannedTo: plannedTime.nullable().optional(),
  }),
  reply: item,
})
export const moveItem = call({
  method: 'POST',
  path: '/items/:id/move',
  summary: 'Move an item after a sibling, or to the front',
  params: itemId,
  body: z.object({ after: ref.nullable() }),
  reply: item,
})
export const removeItem = call({
  method: 'DELETE',
  path: '/items/:id',
  summary: 'Take an item away (If-Match)',
  params: itemId,
  reply: item,
})
/** The item on the air and its actual times are recorded. `from` is the item the director saw as current. */
export const startItem = call({
  method: 'POST',
  path: '/items/:id/start',
  summary: 'Put an item on the air; the current one ends',
  params: itemId,
  body: z.object({ from: ref.nullable() }),
  reply: z.object({ started: item, ended: item.nullable() }),
})
