import { z } from 'zod'
import { figures, headcount } from './attendance'
import { call } from './call'
import { sheet } from './sheets'
import { id, time } from './text'

const place = z.object({ id, point: id })

/** One row of the secretary's table: a hall ("own") or a subtree. */
export const rollUpRow = z.object({
  point: z.number(),
  name: z.string(),
  own: z.boolean(),
  figures,
  sheet: sheet.nullable(),
  headcount: headcount.nullable(),
  /** When it last reported (head-count, submission or first mark). */
  reportedAt: time.nullable(),
})
export type RollUpRow = z.infer<typeof rollUpRow>
/** In the order of what must be decided first. */
export const inboxKinds = ['conflict', 'difference', 'silent', 'late', 'submitted'] as const
export const inboxEntry = z.object({
  kind: z.enum(inboxKinds),
  point: z.number(),
  pointName: z.string(),
  seat: z.number().nullable(),
  name: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export const rollUpOf = call({
  method: 'GET',
  path: '/sessions/:id/roll-up',
  summary: "A node's total, its own hall and its children, and what waits for the secretary",
  params: z.object({ id }),
  query: z.object({ node: id.optional() }),
  reply: z.object({
    node: z.object({
      point: z.number(),
      name: z.string(),
      ancestors: z.array(z.object({ id: z.number(), name: z.string() })),
    }),
    total: figures,
    rows: z.array(rollUpRow),
    /** The first of each kind; `waiting` tells how many there are. */
    inbox: z.array(inboxEntry),
    waiting: z.record(z.enum(inboxKinds), z.number()),
    /** How many sheets at and below the node are in which state. */
    sheets: z.object({ open: z.number(), submitted: z.number(), accepted: z.number(), locked: z.number() }),
    can: z.array(z.enum(['accept', 'lock', 'decide', 'export'])),
  }),
})
/** Figures of every node of the session, for the tree: [point, expected, attending, silent points]. */
export const treeFigures = call({
  method: 'GET',
  path: '/sessions/:id/figures',
  summary: 'Totals of every node that the actor watches, compact',
  params: z.object({ id }),
  reply: z.object({ nodes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])) }),
})
export const listFiles = ['list.xlsx', 'list.csv'] as const
export const rollUpFiles = ['roll-up.xlsx', 'roll-up.csv'] as const

export const listFile = call({
  method: 'GET',
  path: '/sessions/:id/points/:point/list/:file',
  summary: 'The attendance of one hall as list.xlsx or list.csv',
  params: place.extend({ file: z.enum(listFiles) }),
})
export const rollUpFile = call({
  method: 'GET',
  path: '/sessions/:id/points/:point/roll-up/:file',
  summary: 'The roll-up of a subtree as roll-up.xlsx or roll-up.csv',
  params: place.extend({ file: z.enum(rollUpFiles) }),
})
