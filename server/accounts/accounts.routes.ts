import { Router } from 'express'
import type { Parts } from '../parts'
import { signInRoutes } from './sign-in.routes'

/** Signing in and out, accounts, grants, and everything printed or sent that lets somebody in. */
export function accountRoutes(parts: Parts): Router {
  const router = Router()
  router.use(signInRoutes(parts))
  return router
}
