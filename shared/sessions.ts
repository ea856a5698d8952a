import { z } from 'zod'
import { call } from './call'
import { filledLine, id, line, lines, plannedTime, ref, time, version } from './text'

export const sessionKinds = ['test', 'central', 'local'] as const
export const sessionStates = ['planned', 'open', 'paused', 'closed', 'cancelled'] as const

/** A stretch of the conference hosted by a point; reaches the host's subtree. */
export const session = z.object({
  id: z.number(),
  conference: z.number(),
  host: z.number(),
  hostName: z.string(),
  /** Path of the host: whoever's point starts with it is reached. */
  path: z.string(),
  kind: z.enum(sessionKinds),
  title: z.string(),
  state: z.enum(sessionStates),
  epoch: z.number(),
  plannedFrom: time,
  plannedTo: time,
  /** From when its rooms stand (90 minutes before). */
  roomsFrom: time,
  openedAt: time.nullable(),
  closedAt: time.nullable(),
  turnLimit: z.number(),
  chair: z.string(),
  continues: z.number().nullable(),
  version,
})
export type Session = z.infer<typeof session>

export const sessionActs = ['change', 'open', 'pause', 'resume', 'close', 'reopen', 'cancel', 'conduct'] as const
const withActs = session.extend({ /** what the asking actor may do now */ can: z.array(z.enum(sessionActs)) })

const sessionId = z.object({ id })
const planned = {
  title: filledLine(200),
  plannedFrom: plannedTime,
  plannedTo: plannedTime,
  chair: line(200).default(''),
  turnLimit: z.number().int().min(1).max(4).default(1),
}

export const getSession = call({
  method: 'GET',
  path: '/sessions/:id',
  summary: 'One session',
  params: sessionId,
  reply: withActs,
})
export const listSessions = call({
  method: 'GET',
  path: '/conferences/:id/sessions',
  summary: 'The sessions of a conference, in order of time',
  params: sessionId,
  reply: z.object({ sessions: z.array(withActs) }),
})
export const createSession = call({
  method: 'POST',
  path: '/conferences/:id/sessions',
  summary: 'Plan a session hosted by a point',
  params: sessionId,
  body: z.object({
    ...planned,
    host: ref,
    continues: ref.nullable().default(null),
  }),
  reply: session,
  status: 201,
})
export const changeSession = call({
  method: 'PATCH',
  path: '/sessions/:id',
  summary: 'Change a planned session (If-Match)',
  params: sessionId,
  body: z.object({
    title: filledLine(200).optional(),
    plannedFrom: plannedTime.optional(),
    plannedTo: plannedTime.optional(),
    chair: line(200).optional(),
    turnLimit: z.number().int().min(1).max(4).optional(),
    continues: ref.nullable().optional(),
  }),
  reply: session,
})
const step = (name: 'open' | 'pause' | 'resume' | 'cancel', summary: string) =>
  call({ method: 'POST', path: `/sessions/:id/${name}` as const, summary, params: sessionId, reply: session })
export const openSession = step('open', 'Declare a session open; attendance counts from here')
export const pauseSession = step('pause', 'Pause an open session')
export const resumeSession = step('resume', 'Go on after a pause')
export const cancelSession = step('cancel', 'Cancel a planned session')
export const closeSession = call({
  method: 'POST',
  path: '/sessions/:id/close',
  summary: 'Close a session: ends its rooms, turns and self check-in, and nothing of other sessions',
  params: sessionId,
  reply: session,
})
export const reopenSession = call({
  method: 'POST',
  path: '/sessions/:id/reopen',
  summary: 'Reopen a closed session in a new epoch, with a reason, while none of its sheets is locked',
  params: sessionId,
  body: z.object({ reason: lines(500).pipe(z.string().min(1, 'required')) }),
  reply: session,
})
