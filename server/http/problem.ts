import type { ErrorRequestHandler } from 'express'
import { ZodError, type z } from 'zod'
import { type FieldProblem, Problem, type ProblemReply, problem } from '../../shared/problems'
import { isDiskFailure } from '../db/dialect'
import type { Log } from '../parts'

const STATUS = {
  missing: 404,
  forbidden: 403,
  invalid: 400,
  stale: 412,
  conflict: 409,
  closed: 409,
  unavailable: 503,
} as const
const EXACT: Record<string, number> = { sign_in: 401, wrong_pair: 401, key_refused: 401, wait: 429, too_large: 413 }

const OWN_WORD = /^[a-z][a-z_]*$/

/** A schema's message is already a word of ours; the library's own words become one of three. */
function fieldCode(issue: z.core.$ZodIssue): string {
  if (OWN_WORD.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return isMissing(issue) ? 'required' : 'shape'
  if (issue.code === 'too_big') return TOO_BIG[issue.origin] ?? 'too_many'
  return 'shape'
}
const TOO_BIG: Record<string, string> = { string: 'too_long', array: 'too_many_rows' }
const isMissing = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_type' && /received undefined$/.test(issue.message)
const missing = (issues: readonly z.core.$ZodIssue[]) => issues.filter(isMissing).length * 100 + issues.length
/** Of a choice of shapes, what is wrong with the one that was most nearly meant: it lacks the least. */
function told(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const nearest = issue.errors.reduce((best, one) => (missing(one) < missing(best) ? one : best))
  return nearest.flatMap((inner) => told({ ...inner, path: [...issue.path, ...inner.path] }))
}
const fieldOf = (issue: z.core.$ZodIssue): FieldProblem => {
  const field: FieldProblem = { path: issue.path.join('.'), code: fieldCode(issue) }
  return issue.code === 'too_big' ? { ...field, values: { max: Number(issue.maximum) } } : field
}

const bodyError = (error: unknown): ProblemReply | undefined => {
  if (!(error instanceof Error) || !('type' in error)) return undefined
  if (error.type === 'entity.too.large') return { kind: 'invalid', code: 'too_large' }
  return String(error.type).startsWith('entity.') ||
    String(error.type).startsWith('encoding.') ||
    String(error.type).startsWith('charset.')
    ? { kind: 'invalid', code: 'not_json' }
    : undefined
}

/** What a failure says to the outside: a refusal in our words, or nothing but that it failed. */
export function replyFor(error: unknown): ProblemReply | undefined {
  if (error instanceof Problem) return error.reply
  if (error instanceof ZodError)
    return problem('invalid', 'fields', { fields: error.issues.flatMap(told).map(fieldOf) }).reply
  if (error instanceof URIError) return { kind: 'missing', code: 'not_found' }
  return bodyError(error)
}

export const statusOf = (reply: ProblemReply): number => EXACT[reply.code] ?? STATUS[reply.kind]

/** The one translator of failures to HTTP, mounted last. The unknown is logged and masked. */
export const problems =
  (
    log: Log,
    refused: (req: Parameters<ErrorRequestHandler>[1], reply: ProblemReply) => void,
    complete: (reply: ProblemReply) => Promise<ProblemReply>,
  ): ErrorRequestHandler =>
  async (error, req, res, next) => {
    if (res.headersSent) return next(error)
    const reply = replyFor(error)
    if (reply) {
      if (reply.kind === 'forbidden') refused(req, reply)
      res.status(statusOf(reply)).json(await complete(reply))
      return
    }
    const code = isDiskFailure(error) ? 'not_saved' : 'failed'
    log.error({ err: error, method: req.method, url: req.originalUrl.split('?')[0] }, 'request failed')
    res.status(code === 'failed' ? 500 : 503).json({ kind: 'unavailable', code } satisfies ProblemReply)
  }
