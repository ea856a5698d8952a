import { readConfig } from '../../server/config'
import type { Database } from '../../server/db/database'
import type { Parts } from '../../server/parts'

export const ORIGIN = 'http://localhost:4250'
export const START = Date.UTC(2022, 4, 10, 1)

const absent = (name: string) =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error(`${name} is not part of this scene`)
      },
    },
  )

/** Parts around a database, with a clock that stands and sockets that remember what they were told. */
export function testParts(db: Database, origin = ORIGIN) {
  let now = START
  const ended: string[] = []
  const rechecked: { kind: string; id: number }[] = []
  const quiet = () => {}
  const parts = {
    config: { ...readConfig({ PORT: '4250' }), origin, production: origin.startsWith('https') },
    db,
    clock: { now: () => now },
    log: { info: quiet, warn: quiet, error: (values: object) => console.error(values) },
    sockets: {
      end: (logins: readonly string[]) => void ended.push(...logins),
      recheck: (owner: { kind: string; id: number }) => void rechecked.push(owner),
    },
    feed: absent('feed'),
    media: absent('media'),
    counts: absent('counts'),
    stills: absent('stills'),
    status: absent('status'),
    draining: () => false,
  } as unknown as Parts
  return {
    parts,
    ended,
    rechecked,
    moved: (ms: number) => {
      now += ms
    },
  }
}
