import { type Request, type Response, Router } from 'express'
import { exchangeKey, newPassword, signIn, signOut, whoAmI } from '../../shared/accounts'
import { network } from '../http/network'
import { openRoute, route } from '../http/route'
import type { Parts } from '../parts'
import { signInLimits } from './attempts'
import { cookieName, cookieOptions } from './cookie'
import { meBy } from './me'
import { type LetIn, type Sender, signIns } from './sign-in'
import { loginIn } from './who'

/** Letting browsers in and out. */
export function signInRoutes(parts: Parts): Router {
  const router = Router()
  const { config, clock } = parts
  const { byPassword, byKey, out, newPassword: setPassword } = signIns(parts, signInLimits())

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

  openRoute(router, signIn, async ({ body, req, res }) => {
    const letIn = await byPassword(body.name, body.password, sender(req))
    give(res, letIn)
    return letIn.me
  })
  openRoute(router, exchangeKey, async ({ body, req, res }) => {
    const letIn = await byKey(body.key, sender(req))
    give(res, letIn)
    return { me: letIn.me, replaced: letIn.replaced }
  })
  openRoute(router, signOut, async ({ req, res }) => {
    await out(loginIn(req.headers.cookie, config))
    res.clearCookie(cookieName(config.origin), cookieOptions(config.origin))
    return undefined
  })
  route(router, whoAmI, ({ actor }) => meBy(parts, actor.login ?? ''))
  route(router, newPassword, async ({ actor, body }) => {
    await setPassword(actor, body.present, body.password)
    return undefined
  })
  return router
}
