import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { seats } from '../composition/composition.schema'
import type { Reader, Tx } from '../db/database'
import { prepared } from '../db/dialect'
import { points } from '../points/points.schema'
import { accounts, helpers, keys, logins } from './accounts.schema'
import type { Owner } from './key-text'

export interface From {
  /** The sender's address and browser, as they are. */
  address: string
  agent: string
  /** Hash of the login this browser had before. */
  former: string | undefined
}

export interface NewLogin extends From {
  hash: string
  owner: Owner
  key: number | null
  at: number
  expires: number
  /** The password hash that was found right: somebody may have changed it since. */
  password?: string
}

async function letIn(tx: Tx, { owner, at, password }: NewLogin): Promise<boolean> {
  if (owner.kind !== 'account') return true
  const one = and(eq(accounts.id, owner.id), isNull(accounts.disabledAt))
  const unchanged = password === undefined ? one : and(one, eq(accounts.password, password))
  const rows = await tx.update(accounts).set({ lastIn: at }).where(unchanged).returning({ id: accounts.id })
  return rows.length === 1
}

/**
 * The browser's former login ends with it. Answers false, having written nothing, when the account was disabled or
 * its password changed meanwhile.
 */
export async function openLogin(tx: Tx, login: NewLogin): Promise<boolean> {
  if (!(await letIn(tx, login))) return false
  const { hash, owner, key, at, expires, address, agent, former } = login
  if (former) await endLogin(tx, former)
  const row = { hash, ownerKind: owner.kind, owner: owner.id, key, created: at, expires, address, agent }
  await tx.insert(logins).values(row)
  return true
}

export const endLogin = async (tx: Tx, hash: string): Promise<void> =>
  void (await tx.delete(logins).where(eq(logins.hash, hash)))

const hashes = (rows: { hash: string }[]) => rows.map((row) => row.hash)

/** All logins of an owner, or all but one. Answers what ended. */
export async function endLoginsOf(tx: Tx, owner: Owner, keep?: string): Promise<string[]> {
  const of = and(eq(logins.ownerKind, owner.kind), eq(logins.owner, owner.id))
  const gone = keep === undefined ? of : and(of, ne(logins.hash, keep))
  return hashes(await tx.delete(logins).where(gone).returning({ hash: logins.hash }))
}

/** Forgets what ended by itself. */
export async function sweepLogins(tx: Tx, at: number): Promise<string[]> {
  return hashes(await tx.delete(logins).where(lt(logins.expires, at)).returning({ hash: logins.hash }))
}

const ownPoint = sql`case ${logins.ownerKind} when 'point' then ${logins.owner} when 'helper' then ${helpers.point} when 'seat' then ${seats.point} end`

/**
 * A login with its owner's row; what was removed is not joined, so a removed owner is nobody. Without a limit: SQLite
 * plans a statement anew for each value bound to one, which takes 15 times as long as this query.
 */
const find = prepared('login_who', (db: Reader) =>
  db
    .select({
      hash: logins.hash,
      kind: logins.ownerKind,
      id: logins.owner,
      created: logins.created,
      expires: logins.expires,
      key: { kind: keys.kind, again: keys.again },
      account: { name: accounts.name, office: accounts.office, passwordAt: accounts.passwordAt },
      helper: { label: helpers.label },
      seat: { name: seats.printedName, office: seats.printedOffice },
      point: { id: points.id, name: points.printedName, path: points.path, conference: points.conference },
    })
    .from(logins)
    .leftJoin(keys, eq(keys.id, logins.key))
    .leftJoin(
      accounts,
      and(eq(logins.ownerKind, 'account'), eq(accounts.id, logins.owner), isNull(accounts.disabledAt)),
    )
    .leftJoin(helpers, and(eq(logins.ownerKind, 'helper'), eq(helpers.id, logins.owner), isNull(helpers.removedAt)))
    .leftJoin(seats, and(eq(logins.ownerKind, 'seat'), eq(seats.id, logins.owner), isNull(seats.removedAt)))
    .leftJoin(points, and(eq(points.id, ownPoint), isNull(points.removedAt)))
    .where(eq(logins.hash, sql.placeholder('hash'))),
)

type Row = Awaited<ReturnType<typeof find>>[number]
export type LiveLogin = Row & { name: string; office: string }

function named(row: Row): LiveLogin | undefined {
  if (row.kind === 'account') return row.account ? { ...row, ...row.account } : undefined
  if (!row.point) return undefined
  if (row.kind === 'point') return { ...row, name: row.point.name, office: '' }
  if (row.kind === 'helper') return row.helper ? { ...row, name: row.helper.label, office: '' } : undefined
  return row.seat ? { ...row, ...row.seat } : undefined
}

/** The login of a hash whose owner still stands, with what the owner is called; by one query. */
export async function findLogin(db: Reader, hash: string, at: number): Promise<LiveLogin | undefined> {
  const [row] = await find(db, { hash })
  return row && row.expires > at ? named(row) : undefined
}
