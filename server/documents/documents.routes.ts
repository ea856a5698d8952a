import { Router } from 'express'
import { createDocument as createCall, searchDocuments as searchCall } from '../../shared/documents'
import { route } from '../http/route'
import type { Parts } from '../parts'
import { createDocument, searchDocuments } from './documents'

export function documentRoutes(parts: Parts): Router {
  const router = Router()
  route(router, searchCall, async ({ actor, query }) => ({
    documents: await searchDocuments(parts, actor, query.search),
  }))
  route(router, createCall, ({ actor, body }) => createDocument(parts, actor, body))
  return router
}
