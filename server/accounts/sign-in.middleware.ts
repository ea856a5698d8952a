import type { RequestHandler } from 'express'
import { setActor } from '../http/asked'
import type { Parts } from '../parts'
import { whoIs } from './who'

/** Notes on each request who sent it; nobody is let in or refused here. */
export const signedIn = (parts: Parts): RequestHandler => {
  const who = whoIs(parts)
  return async (req, _res, next) => {
    const actor = await who(req.headers.cookie)
    if (actor) setActor(req, actor)
    next()
  }
}
