import { publish } from '../articles/articles'
import type { Tx } from '../db/database'
import type { Built } from './conference'
import { article } from './data/article'
import { idOf } from './house'

/** Step: what the archive has of the morning of 18 May 2022: the bulletin as it was printed. */
export async function loadHistory(tx: Tx, { points }: Built): Promise<void> {
  const { title, paragraphs, signature, postedAt, baseViews, differences } = article
  await publish(tx, {
    point: idOf(points, article.point),
    title,
    paragraphs,
    signature,
    posted: postedAt,
    baseViews,
    differences,
  })
}
