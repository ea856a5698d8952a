import { z } from 'zod'
import { call } from './call'
import { document } from './documents'
import { session } from './sessions'
import { filledLine, id, line, lines, plannedTime, time, version } from './text'

export const conferenceForms = ['hybrid', 'online', 'in_person'] as const
export const conferenceStates = [
  'draft',
  'approved',
  'summoned',
  'ended',
  'signed',
  'archived',
  'postponed',
  'cancelled',
] as const
export type ConferenceState = (typeof conferenceStates)[number]
/** disseminated «Quán triệt», referred «Viện dẫn», follow_up «Thực hiện». */
export const documentRoles = ['disseminated', 'referred', 'follow_up'] as const

export const linkedDocument = document.extend({ role: z.enum(documentRoles) })

/** A row of the list. */
export const conferenceRow = z.object({
  id: z.number(),
  title: z.string(),
  state: z.enum(conferenceStates),
  proposed: z.boolean(),
  /** A session of it is open or paused now. */
  inSession: z.boolean(),
  starts: time.nullable(),
  ends: time.nullable(),
  convenerPrinted: z.string(),
  points: z.number(),
  resolutions: z.array(z.string()),
  demonstration: z.boolean(),
})
export type ConferenceRow = z.infer<typeof conferenceRow>

/** What stands between the conference and its next state; `tab` and `field` say where to mend it. */
export const gap = z.object({
  code: z.enum(['times', 'resolution', 'points', 'sessions', 'programme', 'composition', 'responsible', 'doubles']),
  tab: z.enum(['tong-quan', 'chuong-trinh', 'diem-cau', 'thanh-phan']),
  n: z.number(),
})
export const conferenceActs = [
  'change',
  'propose',
  'approve',
  'send_back',
  'summon',
  'end',
  'sign',
  'archive',
  'postpone',
  'cancel',
  'copy',
  'compose',
] as const

export const conference = z.object({
  id: z.number(),
  title: z.string(),
  form: z.enum(conferenceForms),
  state: z.enum(conferenceStates),
  starts: time.nullable(),
  ends: time.nullable(),
  convener: z.number(),
  convenerPrinted: z.string(),
  demonstration: z.boolean(),
  proposed: z.object({ to: z.number(), toName: z.string(), by: z.number(), byName: z.string(), at: time }).nullable(),
  root: z.number(),
  points: z.number(),
  documents: z.array(linkedDocument),
  sessions: z.array(session),
  gaps: z.array(gap),
  can: z.array(z.enum(conferenceActs)),
  version,
})
export type Conference = z.infer<typeof conference>

const conferenceId = z.object({ id })

export const listConferences = call({
  method: 'GET',
  path: '/conferences',
  summary: 'Conferences in reach, newest start first',
  query: z.object({ search: line(200).optional(), after: id.optional() }),
  reply: z.object({
    conferences: z.array(conferenceRow),
    next: z.number().nullable(),
    /** may the actor create one */ mayCreate: z.boolean(),
  }),
})
export const getConference = call({
  method: 'GET',
  path: '/conferences/:id',
  summary: 'One conference',
  params: conferenceId,
  reply: conference,
})
export const createConference = call({
  method: 'POST',
  path: '/conferences',
  summary: 'Draft a conference; its root point is the convening unit',
  body: z.object({
    title: filledLine(300),
    form: z.enum(conferenceForms).default('hybrid'),
    convener: z.number({ error: 'required' }).int().positive().max(2_147_483_647),
    starts: plannedTime.nullable().default(null),
    ends: plannedTime.nullable().default(null),
  }),
  reply: conference,
  status: 201,
})
export const changeConference = call({
  method: 'PATCH',
  path: '/conferences/:id',
  summary: 'Change title, form, convener as printed or times (If-Match)',
  params: conferenceId,
  body: z.object({
    title: filledLine(300).optional(),
    form: z.enum(conferenceForms).optional(),
    convenerPrinted: filledLine(300).optional(),
    starts: plannedTime.nullable().optional(),
    ends: plannedTime.nullable().optional(),
  }),
  reply: conference,
})
export const linkDocument = call({
  method: 'PUT',
  path: '/conferences/:id/documents/:document',
  summary: 'Link a document in a role',
  params: conferenceId.extend({ document: id }),
  body: z.object({ role: z.enum(documentRoles) }),
  reply: conference,
})
export const unlinkDocument = call({
  method: 'DELETE',
  path: '/conferences/:id/documents/:document',
  summary: 'Take a linked document away',
  params: conferenceId.extend({ document: id }),
  reply: conference,
})
/** Each move of state is one act; a move that is not possible now is refused with the reason. */
export const moveConference = call({
  method: 'POST',
  path: '/conferences/:id/moves',
  summary: 'Propose, approve, send back, summon, end, sign, archive, postpone or cancel',
  params: conferenceId,
  body: z.discriminatedUnion('act', [
    z.object({ act: z.literal('propose'), to: z.number({ error: 'required' }).int().positive().max(2_147_483_647) }),
    z.object({ act: z.literal('approve') }),
    z.object({ act: z.literal('send_back'), reason: lines(500).pipe(z.string().min(1, 'required')) }),
    z.object({ act: z.literal('summon') }),
    z.object({ act: z.literal('end') }),
    z.object({ act: z.literal('sign') }),
    z.object({ act: z.literal('archive') }),
    z.object({ act: z.literal('postpone'), starts: plannedTime, ends: plannedTime }),
    z.object({ act: z.literal('cancel'), reason: lines(500).pipe(z.string().min(1, 'required')) }),
  ]),
  reply: conference,
})
export const copyConference = call({
  method: 'POST',
  path: '/conferences/:id/copy',
  summary: 'Copy points, quotas, seats, sessions, programme and documents with dates shifted; no marks, keys or grants',
  params: conferenceId,
  body: z.object({ title: filledLine(300), starts: plannedTime }),
  reply: conference,
  status: 201,
})
