import type { RequestHandler } from 'express'
import type { Log } from '../parts'

/** One line a request: what, how it ended, how long. Never a query, a body or a cookie. */
export const requestLog =
  (log: Log): RequestHandler =>
  (req, res, next) => {
    const began = performance.now()
    const path = req.path
    res.on('finish', () => {
      if (!path.startsWith('/api')) return
      const ms = Math.round(performance.now() - began)
      log.info({ method: req.method, path, status: res.statusCode, ms }, 'request')
    })
    next()
  }
