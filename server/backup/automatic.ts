import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../db/migrate'
import type { Log } from '../parts'

const HOUR = 3_600_000
const MINUTE = 60_000
const NAME = /^diem-cau-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.db$/

export interface Copies {
  dataDir: string
  everyHours: number
  keep: number
  log: Log
  now: () => number
  /** Makes one copy; rejects when there is none. */
  make: (file: string) => Promise<void>
}

export const copiesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
    : []

const nameAt = (at: number): string =>
  `diem-cau-${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}.db`

/** When a copy was made, by its name. */
export const timeOf = (name: string): number => {
  const [, year, month, day, hour, minute, second] = (NAME.exec(name) ?? []).map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
}

/** One copy now, then as many of the newest as are kept. A copy that fails takes no older one away. */
export async function copyNow({ dataDir, keep, log, now, make }: Copies): Promise<void> {
  const folder = join(dataDir, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    await make(join(folder, nameAt(now())))
  } catch (error) {
    log.error({ err: error }, 'the automatic copy failed')
    return
  }
  for (const old of copiesIn(folder).slice(0, -keep)) rmSync(join(folder, old), { force: true })
}

/** A copy every so many hours, counted from the last one also over restarts. Answers how to stop. */
export function startCopies(copies: Copies): () => void {
  const last = copiesIn(join(copies.dataDir, 'backups')).at(-1)
  const due = last ? timeOf(last) + copies.everyHours * HOUR - copies.now() : 0
  let timer: NodeJS.Timeout
  const plan = (ms: number): void => {
    timer = setTimeout(() => void copyNow(copies).finally(() => plan(copies.everyHours * HOUR)), ms)
    timer.unref()
  }
  plan(Math.max(MINUTE, due))
  return () => clearTimeout(timer)
}

/** In a process of its own: copying a large house would hold up everything else in this one. */
export const makeInProcess =
  (dataDir: string) =>
  (file: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const script = join(packageRoot(), 'server/backup/backup.main.ts')
      const env = { ...process.env, DATA_DIR: dataDir }
      const child = spawn(process.execPath, ['--import', 'tsx', script, file], { cwd: packageRoot(), env })
      let said = ''
      child.stderr.on('data', (bytes: Buffer) => {
        said += String(bytes)
      })
      child.once('error', reject)
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `exit ${code}`))))
    })
