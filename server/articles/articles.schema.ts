import { kit } from '../db/kit'
import { points } from '../points/points.schema'

/** The public bulletin about the conference at a point. `body` keeps its paragraphs as printed. */
export const articles = kit.table('article', {
  id: kit.serial('id'),
  point: kit
    .integer('point')
    .notNull()
    .references(() => points.id),
  title: kit.text('title').notNull(),
  body: kit.text('body').notNull(),
  signature: kit.text('signature').notNull().default(''),
  posted: kit.time('posted').notNull(),
  baseViews: kit.integer('base_views').notNull().default(0),
  /** Words as printed that differ from the official record: [{printed, official, source}]. */
  differences: kit.json<{ printed: string; official: string; source: string }[]>('differences').notNull(),
  state: kit.choice('state', ['draft', 'published'] as const).notNull(),
  version: kit.integer('version').notNull().default(1),
})
