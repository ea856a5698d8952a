import type { Tx } from '../../server/db/database'
import { points } from '../../server/points/points.schema'

const [PROVINCES, DISTRICTS, COMMUNES] = [63, 11, 44]
/** Rows of one statement: as many as both engines bind. */
const AT_ONCE = 1000

/** How many points a country adds. */
export const COUNTRY = PROVINCES * (1 + DISTRICTS * (1 + COMMUNES))

export interface Place {
  id: number
  path: string
}

/** Inserts rows of any number, some at once. */
export async function inParts<T>(rows: readonly T[], insert: (part: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += AT_ONCE) await insert(rows.slice(i, i + AT_ONCE))
}

/** Puts a country below a root: provinces, districts and communes, each a hall that reports a count. Ids follow `last`. */
export async function addCountry(tx: Tx, root: Place & { conference: number }, last: number): Promise<Place[]> {
  const rows: (typeof points.$inferInsert & Place)[] = []
  const grow = (parent: Place, n: number, kind: string): Place => {
    const id = last + rows.length + 1
    const place = { id, path: `${parent.path}${id}/` }
    const name = `${kind} ${id}`
    const own = { conference: root.conference, parent: parent.id, rank: `V${String(n).padStart(3, '0')}` }
    rows.push({ ...place, ...own, printedName: name, folded: name, counting: 'count', follows: 'livekit', addedAt: 0 })
    return place
  }
  for (let p = 0; p < PROVINCES; p++) {
    const province = grow(root, p, 'Tỉnh')
    for (let d = 0; d < DISTRICTS; d++) {
      const district = grow(province, d, 'Huyện')
      for (let c = 0; c < COMMUNES; c++) grow(district, c, 'Xã')
    }
  }
  await inParts(rows, (part) => tx.insert(points).values(part))
  return rows
}
