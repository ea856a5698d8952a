import { join } from 'node:path'
import express, { Router } from 'express'

/** The built client: hashed files for a year, every other address of the application is its one page. */
export function clientFiles(folder: string): Router {
  const router = Router()
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }))
  router.use(express.static(folder, { index: false, maxAge: '1h' }))
  router.get('/{*any}', (req, res, next) => {
    if (req.path.startsWith('/api') || !req.accepts('html')) return next()
    res.set('cache-control', 'no-cache').sendFile(join(folder, 'index.html'))
  })
  return router
}
