import { z } from 'zod'

/** The whole vocabulary of refusal. Each transport translates it once. */
export const problemKinds = ['missing', 'forbidden', 'invalid', 'stale', 'conflict', 'closed', 'unavailable'] as const

/** One field that was refused: `path` as in the body ("points.3.name"), `code` of `problems:<code>`. */
export const fieldProblem = z.object({
  path: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type FieldProblem = z.infer<typeof fieldProblem>

/** What a refusal looks like on the wire; the sentence is `problems:<code>` with `values`, rendered by whoever shows it. */
export const problemReply = z.object({
  kind: z.enum(problemKinds),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.array(fieldProblem).optional(),
  /** With `stale` and `conflict`: what holds now. */
  latest: z.unknown().optional(),
})
export type ProblemReply = z.infer<typeof problemReply>
export type ProblemKind = ProblemReply['kind']

/** A refusal in the words of the field. Thrown by use cases, shown by transports and screens. */
export class Problem extends Error {
  override name = 'Problem'
  readonly reply: ProblemReply
  constructor(reply: ProblemReply) {
    super(`${reply.kind}: ${reply.code}`)
    this.reply = reply
  }
}

export const problem = (kind: ProblemKind, code: string, more: Omit<ProblemReply, 'kind' | 'code'> = {}): Problem =>
  new Problem({ kind, code, ...more })
