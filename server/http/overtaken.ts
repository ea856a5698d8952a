import type { ProblemReply } from '../../shared/problems'
import { accountNames } from '../accounts/names.store'
import type { Reader } from '../db/database'

const ACCOUNT = /^account:(\d+)$/

/** In the refusal of an overtaken edit the account's name stands for its number; without a name nobody is named. */
export async function withName(db: Reader, reply: ProblemReply): Promise<ProblemReply> {
  const { by, ...values } = reply.values ?? {}
  if (reply.kind !== 'stale' || by === undefined) return reply
  const id = Number(ACCOUNT.exec(String(by))?.[1] ?? 0)
  const name = id > 0 ? (await accountNames(db, [id])).get(id) : undefined
  return { ...reply, values: name === undefined ? values : { ...values, by: name } }
}
