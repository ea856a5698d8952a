import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { copyDatabase, type KeptFile, sealCopy } from '../db/copy'
import { version } from '../http/version'
import { BackupProblem } from './problem'
import { demandWhole } from './whole'

export interface BackupWish {
  dataDir: string
  /** Where the one file goes; it must not be there yet. */
  file: string
  at: number
  /** Keys for cookies and codes: with them people stay signed in; whoever has the file can sign in as anybody. */
  withSecrets: boolean
}

const secretsOf = (dataDir: string): KeptFile[] =>
  readdirSync(dataDir)
    .filter((name) => name.endsWith('.secret'))
    .map((name) => ({ name, bytes: readFileSync(join(dataDir, name)) }))

function toDisk(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

const removeParts = (part: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true })
}

/**
 * Copies the house into one file while it works: a SQLite database that any tool can open, checked before it gets its name.
 * @throws BackupProblem `exists`, `no_database`, `broken`
 */
export async function backup({ dataDir, file, at, withSecrets }: BackupWish) {
  const source = join(dataDir, 'diem-cau.db')
  if (existsSync(file)) throw new BackupProblem('exists', { file })
  if (!existsSync(source)) throw new BackupProblem('no_database', { file: source })
  const part = `${file}.part`
  removeParts(part)
  try {
    writeFileSync(part, '', { mode: 0o600 }) // names and telephone numbers: for nobody else to read
    copyDatabase(source, part)
    const { entries } = await demandWhole(part, file)
    const files = withSecrets ? secretsOf(dataDir) : []
    sealCopy(part, { at, version }, files)
    removeSides(part)
    toDisk(part)
    renameSync(part, file)
    return { entries, secrets: files.length }
  } finally {
    removeParts(part)
  }
}

/** Looking at it left a log beside it; it is empty once closed. */
const removeSides = (part: string): void => {
  for (const end of ['-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
}
