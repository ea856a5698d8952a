import { type Request, type Response, Router } from 'express'
import * as calls from '../../shared/accounts'
import { network } from '../http/network'
import { openRoute, route } from '../http/route'
import type { Parts } from '../parts'
import { signInLimits } from './attempts'
import { cookieName, cookieOptions } from './cookie'
import { meBy } from './me'
import { newPassword } from './new-password'
import { byKey, byPassword, type LetIn, type Sender, signOut } from './sign-in'
import { loginIn } from './who'

/** Letting browsers in and out. */
export function signInRoutes(parts: Parts): Router {
  const router = Router()
  const { config, clock } = parts
  const desk = { ...parts, limits: signInLimits() }

  const sender = (req: Request): Sender => ({
    address: req.ip ?? '',
    agent: (req.get('user-agent') ?? '').slice(0, 200),
    former: loginIn(req.headers.cookie, config),
    network: network(req.ip ?? ''),
  })
  const give = (res: Response, { me, token }: LetIn) =>
    res.cookie(cookieName(config.origin), token, {
      ...cookieOptions(config.origin),
      maxAge: Math.max(0, me.expires - clock.now()),
    })

  openRoute(router, calls.signIn, async ({ body, req, res }) => {
    const letIn = await byPassword(desk, body.name, body.password, sender(req))
    give(res, letIn)
    return letIn.me
  })
  openRoute(router, calls.exchangeKey, async ({ body, req, res }) => {
    const letIn = await byKey(desk, body.key, sender(req))
    give(res, letIn)
    return { me: letIn.me, replaced: letIn.replaced }
  })
  openRoute(router, calls.signOut, async ({ req, res }) => {
    await signOut(desk, loginIn(req.headers.cookie, config))
    res.clearCookie(cookieName(config.origin), cookieOptions(config.origin))
    return undefined
  })
  route(router, calls.whoAmI, ({ actor }) => meBy(parts, actor.login ?? ''))
  route(router, calls.newPassword, async ({ actor, body }) => {
    await newPassword(desk, actor, body.present, body.password)
    return undefined
  })
  return router
}
