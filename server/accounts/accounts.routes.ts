import { Router } from 'express'
import * as calls from '../../shared/accounts'
import { basedOn, route } from '../http/route'
import type { Parts } from '../parts'
import { changeAccount, createAccount, listAccounts, makeLink } from './accounts'
import { directorsOf, giveGrant, searchAreas, withdrawGrant } from './grants'
import { addHelper, listHelpers, removeHelper } from './helpers'
import { makePointCode, makeSeatLink, revokePointCode, revokeSeatLink } from './letting-in'
import { signInRoutes } from './sign-in.routes'

function administration(parts: Parts): Router {
  const router = Router()
  route(router, calls.listAccounts, ({ actor, query }) => listAccounts(parts, actor, query))
  route(router, calls.createAccount, ({ actor, body }) => createAccount(parts, actor, body))
  route(router, calls.changeAccount, ({ actor, params, version, body }) =>
    changeAccount(parts, actor, params.id, basedOn(version), body),
  )
  route(router, calls.makeLink, ({ actor, params }) => makeLink(parts, actor, params.id))
  route(router, calls.giveGrant, ({ actor, params, body }) => giveGrant(parts, actor, params.id, body))
  route(router, calls.withdrawGrant, ({ actor, params }) => withdrawGrant(parts, actor, params.id))
  route(router, calls.searchAreas, ({ actor, query }) => searchAreas(parts, actor, query.search))
  route(router, calls.directorsOf, ({ actor, params }) => directorsOf(parts, actor, params.id))
  return router
}

function keysAtPoints(parts: Parts): Router {
  const router = Router()
  route(router, calls.makePointCode, ({ actor, params }) => makePointCode(parts, actor, params.id))
  route(router, calls.revokePointCode, async ({ actor, params }) => {
    await revokePointCode(parts, actor, params.id)
    return undefined
  })
  route(router, calls.listHelpers, ({ actor, params }) => listHelpers(parts, actor, params.id))
  route(router, calls.addHelper, ({ actor, params, body }) => addHelper(parts, actor, params.id, body.label))
  route(router, calls.removeHelper, async ({ actor, params }) => {
    await removeHelper(parts, actor, params.id)
    return undefined
  })
  route(router, calls.makeSeatLink, ({ actor, params }) => makeSeatLink(parts, actor, params.id))
  route(router, calls.revokeSeatLink, async ({ actor, params }) => {
    await revokeSeatLink(parts, actor, params.id)
    return undefined
  })
  return router
}

/** Signing in and out, accounts, grants, and everything printed or sent that lets somebody in. */
export function accountRoutes(parts: Parts): Router {
  const router = Router()
  router.use(signInRoutes(parts), administration(parts), keysAtPoints(parts))
  return router
}
