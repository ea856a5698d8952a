import { hashKey } from '../accounts/key-text'
import { issueKey, linkOf } from '../accounts/keys'
import { type Database, HOUSE, type Tx } from '../db/database'
import type { Parts } from '../parts'
import { loadHistory } from './archive'
import { buildConference } from './conference'
import { accounts } from './data/accounts'
import { conference } from './data/conference'
import { findHouse, type House, idOf, loadHouse } from './house'
import { demonstrationKey } from './key'
import { isEmpty, keyExists, rehearsals, retire } from './store'

const QUARTER = 15 * 60_000
const HANOI = 7 * 3_600_000
const dayOf = (time: number) => Math.floor((time + HANOI) / 86_400_000)

/** The next full quarter of an hour that leaves a quarter to get ready. */
const openingAfter = (now: number) => Math.ceil((now + QUARTER) / QUARTER) * QUARTER

/** Step: a fresh rehearsal; the ones before it are not played any more. */
async function freshRehearsal(tx: Tx, at: number, house: House): Promise<number> {
  const before = await rehearsals(tx)
  if (before.length > 0)
    await retire(
      tx,
      before.map((one) => one.id),
    )
  return (await buildConference(tx, at, 'rehearsal', openingAfter(at), house)).id
}

/** A fresh rehearsal from now: what was played so far is left as it was. */
export async function resetRehearsal(db: Database, at: number): Promise<number> {
  return await db.write(HOUSE, async (tx) => {
    const house = await findHouse(tx)
    if (!house) throw new Error('no demonstration was loaded')
    return await freshRehearsal(tx, at, house)
  })
}

async function loaded(db: Database, at: number): Promise<House | undefined> {
  if (!(await isEmpty(db.read))) return await findHouse(db.read)
  return await db.write(HOUSE, async (tx) => {
    const house = await loadHouse(tx, at)
    await loadHistory(tx, await buildConference(tx, at, 'archive', conference.starts, house))
    return house
  })
}

export interface Link {
  label: string
  link: string
}

/** One link for each role; they open again and again, and are the same at every start. */
async function linksFor({ db, config }: Parts, at: number, house: House, secret: string): Promise<Link[]> {
  const links: Link[] = []
  for (const { key, link } of accounts) {
    if (link === null) continue
    const text = demonstrationKey(secret, key)
    if (!(await keyExists(db.read, hashKey(text))))
      await db.keep((tx) =>
        issueKey(tx, {
          kind: 'sign_in',
          owner: idOf(house.accounts, key),
          at,
          expires: at + 10 * 365 * 86_400_000,
          again: true,
          text,
        }),
      )
    links.push({ label: link, link: linkOf(config.origin, text) })
  }
  return links
}

/**
 * Loads the demonstration into an empty database and keeps a rehearsal dated today.
 * @returns a sign-in link for each role; none when the database holds something else
 */
export async function openDemonstration(parts: Parts, secret: string): Promise<Link[]> {
  const at = parts.clock.now()
  const house = await loaded(parts.db, at)
  if (!house) return []
  const [newest] = await rehearsals(parts.db.read)
  if (newest?.starts == null || dayOf(newest.starts) !== dayOf(at)) await resetRehearsal(parts.db, at)
  return await linksFor(parts, at, house, secret)
}
