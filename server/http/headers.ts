import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { problem } from '../../shared/problems'

/** Our own pages only; LiveKit on another origin must be named. */
export const securityHeaders = (options: { secure: boolean; mediaOrigin?: string | undefined }): RequestHandler => {
  const media = options.mediaOrigin ? [options.mediaOrigin] : []
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'", ...media],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        workerSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(options.secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: options.secure,
    crossOriginEmbedderPolicy: false,
  })
}

/** Whatever changes something comes from our own pages, with or without a cookie. Without Origin and cookie: a program. */
export const sameOrigin =
  (origins: (host: string | undefined) => readonly string[]): RequestHandler =>
  (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    const from = req.get('origin')
    const site = req.get('sec-fetch-site')
    const foreign =
      from !== undefined
        ? !origins(req.get('host')).includes(from)
        : site !== undefined && site !== 'same-origin' && site !== 'none'
    const unknown = from === undefined && site === undefined && req.headers.cookie !== undefined
    if (foreign || unknown) throw problem('forbidden', 'foreign_origin')
    next()
  }
