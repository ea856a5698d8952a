import { server } from '../access/actor'
import { authorize } from '../access/authorize'
import { hashKey } from '../accounts/key-text'
import { issueKey, linkOf } from '../accounts/keys'
import { closeWithin } from '../conduct/sessions'
import { type Database, HOUSE } from '../db/database'
import type { Parts } from '../parts'
import { sessionAt } from '../sessions/session-at'
import { allowedIn, cancel } from '../sessions/sessions'
import { policies } from '../sessions/sessions.policy'
import { sessionsOf } from '../sessions/sessions.store'
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

/** Ends what runs in a rehearsal, so that its rooms do not stand for nobody; then it is not played any more. */
async function retireRehearsal(db: Database, at: number, id: number): Promise<void> {
  for (const { id: session, host } of await sessionsOf(db.read, id))
    await db.write(host, async (tx) => {
      const now = await sessionAt(tx, session)
      if (allowedIn('close', now.state)) await closeWithin(tx, await authorize(tx, server, policies.close, now), at)
      else if (allowedIn('cancel', now.state)) await cancel(tx, await authorize(tx, server, policies.cancel, now), at)
    })
  await db.keep(async (tx) => void (await retire(tx, id)))
}

/**
 * A fresh rehearsal from now; what was played so far is closed and left as it was.
 * @returns its conference, or nothing when the database holds no demonstration
 */
export async function resetRehearsal(db: Database, at: number): Promise<number | undefined> {
  const house = await findHouse(db.read)
  if (!house) return undefined
  const before = await rehearsals(db.read)
  const { id } = await db.write(HOUSE, (tx) => buildConference(tx, at, 'rehearsal', openingAfter(at), house))
  for (const one of before) await retireRehearsal(db, at, one.id)
  return id
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

/** A day that is over is not played any more; a start must never end a session that is under way, or one still to come. */
async function isPlayed(db: Database, at: number): Promise<boolean> {
  const [newest] = await rehearsals(db.read)
  if (newest?.starts == null) return false
  if (dayOf(newest.starts) >= dayOf(at)) return true
  return (await sessionsOf(db.read, newest.id)).some(({ state }) => allowedIn('close', state))
}

/**
 * Loads the demonstration into an empty database and keeps a rehearsal dated today.
 * @returns a sign-in link for each role; none when the database holds something else
 */
export async function openDemonstration(parts: Parts, secret: string): Promise<Link[]> {
  const at = parts.clock.now()
  const house = await loaded(parts.db, at)
  if (!house) return []
  if (!(await isPlayed(parts.db, at))) await resetRehearsal(parts.db, at)
  return await linksFor(parts, at, house, secret)
}
