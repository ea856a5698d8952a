import type { Request, RequestHandler, Response, Router } from 'express'
import type { z } from 'zod'
import type { Body, Call, Params, Query, ReplyIn } from '../../shared/call'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { actorOf, versionOf } from './asked'

/** What a handler is given: the parts the call declares, parsed, and who asks. */
export interface Asked<C extends Call, A = Actor> {
  actor: A
  params: Params<C>
  query: Query<C>
  body: Body<C>
  /** The version an edit was based on (`If-Match`). */
  version: number | undefined
  req: Request
  res: Response
}

/** Every call that some router answers: what the access matrix and the API document go through. */
export const registered = new Map<Call, { signedIn: boolean }>()

const parsed = <S extends z.ZodType | undefined>(schema: S, given: unknown) =>
  (schema === undefined ? undefined : schema.parse(given)) as S extends z.ZodType ? z.output<S> : undefined

type Handler<C extends Call, A> = (asked: Asked<C, A>) => Promise<ReplyIn<C>> | ReplyIn<C>

function serve<C extends Call, A>(
  router: Router,
  call: C,
  who: (req: Request) => A,
  handler: (asked: Asked<C, A>) => Promise<void>,
  before: RequestHandler[],
) {
  const method = call.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  router[method](call.path, ...before, async (req: Request, res: Response) => {
    await handler({
      actor: who(req),
      params: parsed(call.params, req.params) as Params<C>,
      query: parsed(call.query, req.query) as Query<C>,
      body: parsed(call.body, req.body ?? {}) as Body<C>,
      version: versionOf(req),
      req,
      res,
    })
  })
}

const signedIn = (req: Request): Actor => {
  const actor = actorOf(req)
  if (!actor) throw problem('forbidden', 'sign_in')
  return actor
}

/** Fields that the call does not declare never leave the server. What does not fit is our fault, not the sender's. */
function shown(call: Call, reply: unknown): unknown {
  const parsed = call.reply?.safeParse(reply)
  if (parsed?.success === false) throw new Error(`the reply of ${call.path} has another shape`, { cause: parsed.error })
  return parsed?.data
}

const answer =
  <C extends Call, A>(call: C, handler: Handler<C, A>) =>
  async (asked: Asked<C, A>) => {
    const reply = await handler(asked)
    if (asked.res.headersSent) return
    if (call.reply === undefined) asked.res.status(204).end()
    else asked.res.status(call.status ?? 200).json(shown(call, reply))
  }

/** Answers a call for whoever is signed in. */
export function route<C extends Call>(
  router: Router,
  call: C,
  handler: Handler<C, Actor>,
  ...before: RequestHandler[]
): void {
  registered.set(call, { signedIn: true })
  serve(router, call, signedIn, answer(call, handler), before)
}

/** Answers a call for anybody, signed in or not. */
export function openRoute<C extends Call>(
  router: Router,
  call: C,
  handler: Handler<C, Actor | undefined>,
  ...before: RequestHandler[]
): void {
  registered.set(call, { signedIn: false })
  serve(router, call, actorOf, answer(call, handler), before)
}

/** Answers with bytes: the handler writes to `res` itself. */
export function rawRoute<C extends Call>(
  router: Router,
  call: C,
  handler: (asked: Asked<C>) => Promise<void>,
  ...before: RequestHandler[]
): void {
  registered.set(call, { signedIn: true })
  serve(router, call, signedIn, handler, before)
}

/** The version an edit must name. */
export function basedOn(version: number | undefined): number {
  if (version === undefined) throw problem('invalid', 'version_missing')
  return version
}
