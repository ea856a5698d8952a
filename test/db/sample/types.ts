import type { Reader, Tx } from '../../../server/db/database'
import { hall } from './sample.schema'
import type * as store from './sample.store'

/** Never called: the compiler is the test. */
export async function refusedByTheCompiler(tx: Tx, db: Reader) {
  const row = { id: 'a', path: '/', name: 'n', kind: 'hub' } as const
  // @ts-expect-error no run: only await
  tx.insert(hall).values(row).run()
  // @ts-expect-error no all: only await
  db.select().from(hall).all()
  // @ts-expect-error kind is a choice
  await tx.insert(hall).values({ ...row, kind: 'moon' })
  // @ts-expect-error the name is missing
  await tx.insert(hall).values({ id: 'a', path: '/', kind: 'hub' })
  // @ts-expect-error the shape of json
  await tx.insert(hall).values({ ...row, settings: { quorum: '1' } })
  // @ts-expect-error a reader cannot write
  db.insert(hall)
  // @ts-expect-error no raw execute
  tx.execute
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Row = typeof hall.$inferSelect
/** Rows are typed alike on both engines. */
export const typedAlike: [
  Same<Row['kind'], 'hub' | 'site' | 'room'>,
  Same<Row['openedAt'], number | null>,
  Same<Row['settings'], { quorum: number; tags?: string[] } | null>,
  Same<Awaited<ReturnType<typeof store.roll>>[0]['last'], number | null>,
] = [true, true, true, true]
