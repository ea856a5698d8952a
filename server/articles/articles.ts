import { problem } from '../../shared/problems'
import type { Reader, Tx } from '../db/database'
import * as store from './articles.store'

export interface PublicArticle {
  title: string
  /** As printed; the first is the sapo. */
  paragraphs: string[]
  signature: string
  posted: number
  views: number
  pointName: string
  demonstration: boolean
  differences: { printed: string; official: string; source: string }[]
  resolutions: { type: string; number: string; issuer: string; date: number | null; abstract: string }[]
  sisters: { id: number; pointName: string; posted: number }[]
}

/** What the public reads. @throws missing `article` for what does not exist or is not published */
export async function publicArticle(db: Reader, id: number): Promise<PublicArticle> {
  const found = await store.findPublished(db, id)
  if (!found) throw problem('missing', 'article')
  const { article, pointName, conference, demonstration } = found
  return {
    title: article.title,
    paragraphs: article.body.split('\n\n'),
    signature: article.signature,
    posted: article.posted,
    views: article.baseViews,
    differences: article.differences,
    pointName,
    demonstration,
    resolutions: (await store.resolutionsOf(db, conference)).map(
      ({ document: { type, number, issuer, date, abstract } }) => ({ type, number, issuer, date, abstract }),
    ),
    sisters: await store.sistersOf(db, id, conference),
  }
}

export interface NewArticle {
  point: number
  title: string
  paragraphs: readonly string[]
  signature: string
  posted: number
  baseViews: number
  differences: readonly { printed: string; official: string; source: string }[]
}

/** Step: publishes a bulletin as it was printed. */
export const publish = (tx: Tx, { paragraphs, differences, ...rest }: NewArticle): Promise<number> =>
  store.insertArticle(tx, { ...rest, body: paragraphs.join('\n\n'), differences: [...differences], state: 'published' })
