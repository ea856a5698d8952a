import { z } from 'zod'
import { call } from './call'
import { id, lines, time, version } from './text'

export const sheetStates = ['open', 'submitted', 'accepted', 'locked'] as const

export const sheet = z.object({
  session: z.number(),
  point: z.number(),
  state: z.enum(sheetStates),
  late: z.boolean(),
  submittedAt: time.nullable(),
  acceptedAt: time.nullable(),
  lockedAt: time.nullable(),
  returnReason: z.string().nullable(),
  version,
})
export type Sheet = z.infer<typeof sheet>

const place = z.object({ id, point: id })

export const submitSheet = call({
  method: 'POST',
  path: '/sessions/:id/points/:point/sheet/submit',
  summary: 'Submit the sheet of a point, naming the journal position seen',
  params: place,
  body: z.object({ seen: z.number().int().min(0) }),
  reply: sheet,
})
export const acceptSheet = call({
  method: 'POST',
  path: '/sessions/:id/points/:point/sheet/accept',
  summary: 'Accept a submitted sheet',
  params: place,
  reply: sheet,
})
export const returnSheet = call({
  method: 'POST',
  path: '/sessions/:id/points/:point/sheet/return',
  summary: 'Return a submitted or accepted sheet with a reason',
  params: place,
  body: z.object({ reason: lines(500).pipe(z.string().min(1, 'required')) }),
  reply: sheet,
})
export const lockSheets = call({
  method: 'POST',
  path: '/sessions/:id/points/:point/sheet/lock',
  summary: 'Lock the sheet of a point, or with `subtree` every accepted one below it, after the closing',
  params: place,
  body: z.object({ subtree: z.boolean().default(false) }),
  reply: z.object({ locked: z.array(sheet) }),
})
