import { z } from 'zod'
import { call } from './call'
import { filledLine, line, time, version } from './text'

export const document = z.object({
  id: z.number(),
  system: z.enum(['party', 'state']),
  type: z.string(),
  number: z.string(),
  issuer: z.string(),
  date: time.nullable(),
  abstract: z.string(),
  version,
})
export type Document = z.infer<typeof document>

export const searchDocuments = call({
  method: 'GET',
  path: '/documents',
  summary: 'Documents by number, type or words of the abstract',
  query: z.object({ search: line(200).default('') }),
  reply: z.object({ documents: z.array(document) }),
})
export const createDocument = call({
  method: 'POST',
  path: '/documents',
  summary: 'Enter a document as printed',
  body: z.object({
    system: z.enum(['party', 'state']),
    type: filledLine(60),
    number: filledLine(60).pipe(z.string().regex(/^[\p{L}\p{N}]+[\p{L}\p{N}\-/ ]*$/u, 'document_number')),
    issuer: filledLine(200),
    date: time,
    abstract: filledLine(2000),
  }),
  reply: document,
  status: 201,
})
