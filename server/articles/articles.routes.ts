import { Router } from 'express'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Problem } from '../../shared/problems'
import type { Parts } from '../parts'
import { ArticlePage } from './article.page'
import { publicArticle } from './articles'
import { NotFoundPage } from './not-found.page'

const whole = (page: ReactElement) => `<!doctype html>${renderToStaticMarkup(page)}`

/** Public pages: complete HTML for anybody, signed in or not. */
export function articlePages({ db }: Parts): Router {
  const router = Router()
  router.get('/tin/:id', async (req, res) => {
    const id = Number(/^\d{1,9}$/.exec(req.params.id)?.[0] ?? 0)
    try {
      res
        .set('cache-control', 'public, max-age=60')
        .send(whole(createElement(ArticlePage, { article: await publicArticle(db.read, id) })))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      res
        .status(404)
        .set('cache-control', 'no-store')
        .send(whole(createElement(NotFoundPage)))
    }
  })
  return router
}
