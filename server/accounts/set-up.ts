import { server } from '../access/actor'
import { HOUSE, type Tx } from '../db/database'
import { record } from '../journal/record'
import { addUnit } from '../organisation/organisation'
import { findRoot } from '../organisation/root'
import type { Parts } from '../parts'
import { words } from '../words'
import { addAccount } from './accounts'
import { firstAccount, hasAnyPassword } from './accounts.store'
import { insertGrant } from './grants.store'
import { issueKey, linkOf } from './keys'
import { revokeUnusedLinks } from './keys.store'

const LASTS = 3 * 86_400_000

/** Step: an administrator of the whole organisation, whose root is made when it is missing. */
async function addAdministrator(tx: Tx, at: number): Promise<number> {
  const unit =
    (await findRoot(tx)) ??
    (await addUnit(tx, { name: words('accounts:root'), type: '', level: 'centre', system: 'party' })).id
  const name = words('accounts:administrator')
  const account = await addAccount(tx, { name, office: '', username: 'quan-tri', email: null, unit, at })
  await insertGrant(tx, { account, role: 'admin', area: { kind: 'unit', id: unit }, from: at, to: null, by: null })
  return account
}

/**
 * The set-up link of a new installation: opens once, three days long, and a new one replaces it at each start until
 * somebody has set a password. Nothing afterwards.
 */
export async function setUpLink({ db, clock, config }: Parts): Promise<string | undefined> {
  if (await hasAnyPassword(db.read)) return undefined
  const at = clock.now()
  return await db.write(HOUSE, async (tx) => {
    const account = (await firstAccount(tx)) ?? (await addAdministrator(tx, at))
    await revokeUnusedLinks(tx, account, at)
    const expires = at + LASTS
    const { text } = await issueKey(tx, { kind: 'set_up', owner: account, at, expires })
    const entry = { scope: HOUSE, at, actor: server.kind, reach: 'house' as const }
    await record(tx, { ...entry, kind: 'link.made', body: { account, expires } })
    return linkOf(config.origin, text)
  })
}
