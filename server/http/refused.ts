import type { Request } from 'express'
import type { ProblemReply } from '../../shared/problems'
import { refusalNotes } from '../access/refusals'
import type { Parts } from '../parts'
import { actorOf } from './asked'
import { network } from './network'

/** Whoever opens a page without a login is asked to sign in; that is no attempt. */
const ORDINARY = 'sign_in'

const pattern = (req: Request): string => {
  const route: unknown = req.route
  const known = typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : ''
  return `${req.method} ${known}`.trim()
}

/** Hands refused requests to the journal's sampler; the answer does not wait for it. */
export function refusals(parts: Parts) {
  const note = refusalNotes(parts)
  return (req: Request, reply: ProblemReply): void => {
    if (reply.code === ORDINARY) return
    const act = String(reply.values?.act ?? '')
    note({ source: network(req.ip ?? ''), actor: actorOf(req), code: reply.code, act, path: pattern(req) })
  }
}
