import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import express, { Router } from 'express'
import { openApi } from './openapi'

const page = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>API của Điểm Cầu</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<div id="api"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</html>
`
/** Our own start: the one in the package shows somebody else's API. Nothing is asked of anybody but this server. */
const start = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  supportedSubmitMethods: [],
})
`

/** The description of the API, for programs at `/api/openapi.json`, for people at `/api/docs`; works without a network. */
export function docs(cookie: string): Router {
  const router = Router()
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  router.get('/openapi.json', (_req, res) => void res.json(openApi(cookie)))
  router.get('/docs', (_req, res) => void res.type('html').send(page))
  router.get('/docs/start.js', (_req, res) => void res.type('js').send(start))
  router.use('/docs', express.static(folder, { index: false, maxAge: '1d' }))
  return router
}
