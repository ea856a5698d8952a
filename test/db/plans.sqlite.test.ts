import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleSqlite } from './sample/open'
import { vote } from './sample/sample.schema'

let db: Awaited<ReturnType<typeof openSampleSqlite>>
beforeAll(async () => {
  db = await openSampleSqlite()
})
afterAll(() => db.close())

test('no statement shows its values to the planner, which would plan joins anew for each; what is stored stays what it was', async () => {
  await db.keep((tx) => tx.insert(vote).values({ room: '+7', person: '-0012', value: 5, at: 1.5 }))
  const asked = db.read.select().from(vote).where(eq(vote.person, '-0012'))
  expect(asked.toSQL().sql.replaceAll('+?', '')).not.toContain('?')
  expect(await asked).toMatchObject([{ room: '+7', person: '-0012', value: 5, at: 1.5 }])
})
