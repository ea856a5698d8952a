import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type About, unsealCopy } from '../db/copy'
import { BackupProblem } from './problem'
import { demandWhole } from './whole'

const isEmpty = (path: string): boolean => !existsSync(path) || readdirSync(path).length === 0

/** A name inside a copy never leads out of the folder. */
const isPlain = (name: string): boolean => name === basename(name) && name.endsWith('.secret')

/**
 * Brings a backup into an empty folder; the folder gets its name when everything stands, so that none is half restored.
 * @throws BackupProblem `not_empty`, `not_backup`, `broken`
 */
export async function restore({
  dataDir,
  file,
}: {
  dataDir: string
  file: string
}): Promise<About & { entries: number }> {
  if (!isEmpty(dataDir)) throw new BackupProblem('not_empty', { path: dataDir })
  if (!existsSync(file)) throw new BackupProblem('not_backup', { file })
  const part = `${dataDir}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  try {
    const database = join(part, 'diem-cau.db')
    copyFileSync(file, database)
    const found = unsealCopy(database)
    if (!found?.files.every(({ name }) => isPlain(name))) throw new BackupProblem('not_backup', { file })
    const { entries } = await demandWhole(database, file)
    for (const { name, bytes } of found.files) writeFileSync(join(part, name), bytes, { mode: 0o600 })
    if (existsSync(dataDir)) rmdirSync(dataDir)
    renameSync(part, dataDir)
    return { ...found.about, entries }
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}
