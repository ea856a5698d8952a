import { eq } from 'drizzle-orm'
import { accounts, grants } from '../../server/accounts/accounts.schema'
import { issueKey } from '../../server/accounts/keys'
import { conferences } from '../../server/conferences/conferences.schema'
import type { Database } from '../../server/db/database'
import { between } from '../../server/db/rank'
import { units } from '../../server/organisation/organisation.schema'
import type { Clock } from '../../server/parts'
import { points } from '../../server/points/points.schema'
import type { Role } from '../../shared/access'
import { exchangeKey } from '../../shared/accounts'
import { fold } from '../../shared/text'
import type { Browser } from './scene'

export interface TestUnit {
  id: number
  path: string
  name: string
}
export interface TestPoint {
  id: number
  path: string
  conference: number
  name: string
  unit: TestUnit
}
export interface Person extends Browser {
  account: number
}

interface Around {
  db: Database
  clock: Clock
  browser(): Browser
}

type Where = TestUnit | TestPoint
const isPoint = (where: Where): where is TestPoint => 'conference' in where

/** Builders take only what matters and invent the rest, parents included. */
export function builders({ db, clock, browser }: Around) {
  const known = new Map<string, TestUnit>()
  const places = new Map<string, TestPoint>()
  let ranks = ''
  const nextRank = () => {
    ranks = between(ranks, '')
    return ranks
  }

  /** A unit by name, below another ("Trung ương" when none is said); made once. */
  async function unit(name: string, below?: TestUnit): Promise<TestUnit> {
    const found = known.get(name)
    if (found) return found
    const parent = name === 'Trung ương' ? undefined : (below ?? (await unit('Trung ương')))
    const made = await db.keep(async (tx) => {
      const values = {
        parent: parent?.id ?? null,
        path: '',
        rank: nextRank(),
        name,
        folded: fold(name),
        type: '',
        level: 'body',
        system: 'party',
      } as const
      const [row] = await tx.insert(units).values(values).returning({ id: units.id })
      const path = `${parent?.path ?? '/'}${row!.id}/`
      await tx.update(units).set({ path }).where(eq(units.id, row!.id))
      return { id: row!.id, path, name }
    })
    known.set(name, made)
    return made
  }

  /** A summoned conference with its root point «Trung ương»; made once per title. */
  async function conference(
    title = 'Hội nghị',
    state: (typeof conferences.$inferInsert)['state'] = 'summoned',
  ): Promise<{ id: number; root: TestPoint }> {
    const found = places.get(`${title}/`)
    if (found) return { id: found.conference, root: found }
    const centre = await unit('Trung ương')
    const id = await db.keep(async (tx) => {
      const values = {
        title,
        folded: fold(title),
        form: 'hybrid',
        state,
        convener: centre.id,
        convenerPrinted: 'Ban Bí thư',
        starts: clock.now() + 1_800_000,
        ends: clock.now() + 16_200_000,
        createdAt: clock.now(),
      } as const
      const [row] = await tx.insert(conferences).values(values).returning({ id: conferences.id })
      return row!.id
    })
    const root = await newPoint('Trung ương', centre, id)
    places.set(`${title}/`, root)
    places.set(`${id}/Trung ương`, root)
    return { id, root }
  }

  async function newPoint(
    name: string,
    of: TestUnit,
    conference: number,
    parent?: TestPoint,
    more: Partial<typeof points.$inferInsert> = {},
  ): Promise<TestPoint> {
    return await db.keep(async (tx) => {
      const values = {
        conference,
        parent: parent?.id ?? null,
        path: '',
        rank: nextRank(),
        unit: of.id,
        printedName: name,
        folded: fold(name),
        counting: 'list',
        follows: 'livekit',
        addedAt: clock.now(),
        ...more,
      } as const
      const [row] = await tx.insert(points).values(values).returning({ id: points.id })
      const path = `${parent?.path ?? '/'}${row!.id}/`
      await tx.update(points).set({ path }).where(eq(points.id, row!.id))
      return { id: row!.id, path, conference, name, unit: of }
    })
  }

  const HOMES: Record<string, string> = {
    'Từ Sơn': 'Bắc Ninh',
    'Quế Võ': 'Bắc Ninh',
    'Cư Kuin': 'Đắk Lắk',
    'Đồng Kỵ': 'Từ Sơn',
    'Phù Chẩn': 'Từ Sơn',
    'Châu Khê': 'Từ Sơn',
  }

  /** A point by name in the tree of 2022 (Trung ương → Bắc Ninh → Từ Sơn → wards …), with its unit; made once. */
  async function point(name: string, more: Partial<typeof points.$inferInsert> = {}): Promise<TestPoint> {
    const { id, root } = await conference()
    const found = places.get(`${id}/${name}`)
    if (found) return found
    const home = HOMES[name]
    const parent = home ? await point(home) : root
    const made = await newPoint(name, await unit(name, parent.unit), id, parent, more)
    places.set(`${id}/${name}`, made)
    return made
  }

  /** Somebody with a role in an area, signed in. Without a role: an account that holds nothing. */
  async function person(role?: Role, where?: Where): Promise<Person> {
    const at = clock.now()
    const area = role && (where ?? (await unit('Trung ương')))
    const { account, key } = await db.keep(async (tx) => {
      const name = `Người thử ${role ?? 'lạ'}`
      const [row] = await tx
        .insert(accounts)
        .values({ name, folded: fold(name), createdAt: at })
        .returning({ id: accounts.id })
      if (role && area)
        await tx.insert(grants).values({
          account: row!.id,
          role,
          areaKind: isPoint(area) ? 'point' : 'unit',
          area: area.id,
          from: at - 1000,
        })
      const issued = await issueKey(tx, { kind: 'sign_in', owner: row!.id, at, expires: at + 86_400_000, again: true })
      return { account: row!.id, key: issued.text }
    })
    const own = browser()
    await own.must(exchangeKey, { body: { key } })
    return Object.assign(own, { account })
  }

  /** A browser let in by the key of a point, a helper or a seat. */
  async function keyed(kind: 'point' | 'helper' | 'seat', owner: number): Promise<Browser> {
    const at = clock.now()
    const { text } = await db.keep((tx) => issueKey(tx, { kind, owner, at, expires: at + 86_400_000 }))
    const own = browser()
    await own.must(exchangeKey, { body: { key: text } })
    return own
  }

  return { unit, conference, point, person, keyed }
}
export type Build = ReturnType<typeof builders>
