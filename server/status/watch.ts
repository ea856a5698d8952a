import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { PartState, SystemStatus } from '../../shared/status'
import { copiesIn, timeOf } from '../backup/automatic'
import type { Config } from '../config'
import type { Database } from '../db/database'
import { takesWrites } from '../journal/takes'
import type { Media } from '../media.part'
import { rootUnit } from '../organisation/organisation.store'
import type { Clock } from '../parts'
import { type Kept, kept, StatusBook } from './book'

const LOOK_MS = 10_000
/** Screens are told within a second as long as the process is never busy for longer. */
const BUSY_MS = 1_000
/** Rooms are compared every half minute; three missed and something hangs. */
const ROUNDS_MS = 90_000
const HOUR = 3_600_000

interface Watched {
  config: Config
  db: Database
  media: Media
  clock: Clock
  /** When background work last came to its end, UTC ms. */
  lastRound: () => number
}

export interface Watch {
  read(): Pick<SystemStatus, 'parts' | 'copy'>
  stop(): void
}

const fileIn = ({ dataDir }: Config) => join(dataDir, 'status.json')

function before(config: Config): Kept | undefined {
  try {
    return kept.parse(JSON.parse(readFileSync(fileIn(config), 'utf8')))
  } catch {
    return undefined
  }
}

/** Whether the folder takes what is written: a full or read-only disk does not. */
function wrote(config: Config, page: Kept): boolean {
  try {
    writeFileSync(`${fileIn(config)}.new`, JSON.stringify(page))
    renameSync(`${fileIn(config)}.new`, fileIn(config))
    return true
  } catch {
    return false
  }
}

function lastCopy({ dataDir }: Config): SystemStatus['copy'] {
  const folder = join(dataDir, 'backups')
  const name = copiesIn(folder).at(-1)
  return name ? { at: timeOf(name), bytes: statSync(join(folder, name)).size } : null
}

/** A copy that is overdue by a whole period is missing; a new house has that long to make its first. */
function backupState({ config, db }: Watched, began: number, now: number): PartState {
  const { hours } = config.backup
  if (db.engine === 'postgres' || hours === 0) return 'elsewhere'
  return now - Math.max(began, lastCopy(config)?.at ?? 0) > 2 * hours * HOUR ? 'off' : 'normal'
}

/** Looks at every part again and again, and writes down when one changes. */
export function watchStatus(it: Watched): Watch {
  const { config, db, media, clock } = it
  const began = clock.now()
  const book = new StatusBook(began, before(config))
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let stopped = false
  const look = async () => {
    const now = clock.now()
    const reads = await rootUnit(db.read).then(
      () => true,
      () => false,
    )
    const takes = reads && (await takesWrites(db))
    if (stopped) return
    const { state } = media.state()
    book.note('video', state === 'ready' ? 'normal' : state === 'starting' ? 'slow' : 'off', now)
    book.note('line', delay.max / 1e6 > BUSY_MS ? 'slow' : 'normal', now)
    delay.reset()
    book.note('jobs', now - Math.max(began, it.lastRound()) > ROUNDS_MS ? 'off' : 'normal', now)
    book.note('backup', backupState(it, began, now), now)
    book.note('data', wrote(config, book.beat(now)) && takes ? 'normal' : 'off', now)
  }
  const timer = setInterval(() => void look(), LOOK_MS)
  timer.unref()
  void look()
  const unhear = media.onState((state) =>
    book.note('video', state === 'ready' ? 'normal' : state === 'starting' ? 'slow' : 'off', clock.now()),
  )
  return {
    read: () => ({ parts: book.read(), copy: lastCopy(config) }),
    stop() {
      stopped = true
      clearInterval(timer)
      delay.disable()
      unhear()
    },
  }
}
