import { openSqlite } from '../db/sqlite'
import { type Verdict, verify } from '../journal/verify'
import { words } from '../words'
import { BackupProblem } from './problem'

/** @throws BackupProblem `broken` when the journal of a database file is not whole; `shown` stands in the sentence */
export async function demandWhole(file: string, shown: string): Promise<Verdict> {
  const db = openSqlite(file)
  const verdict = await verify(db).finally(() => db.close())
  const { broken } = verdict
  if (broken) {
    const { scope, position } = broken
    throw new BackupProblem('broken', {
      file: shown,
      reason: words(`journal:verify.${broken.what}`, { scope, position }),
    })
  }
  return verdict
}
