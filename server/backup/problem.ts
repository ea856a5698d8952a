import { words } from '../words'

/** A backup or restore that was not done; one sentence for people. */
export class BackupProblem extends Error {
  override name = 'BackupProblem'
  constructor(key: string, values: Record<string, string | number> = {}) {
    super(words(`backup:${key}`, values))
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** The sentence of whatever stopped a backup or restore. */
export function sentenceOf(error: unknown, path: string): string {
  if (error instanceof BackupProblem) return error.message
  if (/ENOSPC|SQLITE_FULL/.test(codeOf(error))) return words('backup:disk_full', { path })
  return words('backup:failed', { reason: error instanceof Error ? error.message : String(error) })
}
