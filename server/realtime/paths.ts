import type { Database } from '../db/database'
import { pathOfPoint } from './paths.store'

const KEPT = 50_000

/** Paths of points, kept until one is moved. */
export function keepPaths(db: Pick<Database, 'read'>) {
  const kept = new Map<number, string>()
  return {
    async of(point: number): Promise<string | undefined> {
      const known = kept.get(point)
      if (known !== undefined) return known
      const path = await pathOfPoint(db.read, point)
      if (path !== undefined) {
        if (kept.size >= KEPT) kept.clear()
        kept.set(point, path)
      }
      return path
    },
    forget: () => kept.clear(),
  }
}
export type Paths = ReturnType<typeof keepPaths>
