import { accounts, grants, helpers, logins } from '../../server/accounts/accounts.schema'
import { cookieName } from '../../server/accounts/cookie'
import { hashToken } from '../../server/accounts/key-text'
import { issueKey } from '../../server/accounts/keys'
import { type Role, roles } from '../../shared/access'
import type { OwnerKind } from '../../shared/accounts'
import { fold } from '../../shared/text'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import type { Scene } from '../scenes/scene'

/** Where somebody's area lies, seen from Từ Sơn: the thing asked for lies there, in the middle of the tree. */
export const scopes = ['own', 'parent', 'root', 'below', 'sister', 'foreign', 'former'] as const
export type Where = (typeof scopes)[number]
export const PLACES: Record<Where, string> = {
  own: 'Từ Sơn',
  parent: 'Bắc Ninh',
  root: 'Trung ương',
  below: 'Đồng Kỵ',
  sister: 'Quế Võ',
  foreign: 'Đắk Lắk',
  former: 'Từ Sơn',
}
/** Grants over a unit and over a point are told apart where it matters: at the thing itself, and right above. */
const POINTS: ReadonlySet<Where> = new Set(['own', 'below', 'sister', 'former'])
const UNITS: ReadonlySet<Where> = new Set(['own', 'parent', 'root', 'below', 'foreign'])

/** Everybody who may ask: roles of accounts, what came by a key, an account that holds nothing, nobody. */
export const kinds = [...roles, 'code', 'helper', 'seat', 'somebody', 'nobody'] as const
export type Kind = (typeof kinds)[number]

export interface Asker {
  /** "director own/unit", "seat sister/point" */
  name: string
  kind: Kind
  where: Where | undefined
  area: 'unit' | 'point' | undefined
  cookie: string | undefined
  /** The account, helper or seat. */
  id: number
}

/** Makes everybody, let in already. */
export async function persons(s: Scene): Promise<Asker[]> {
  const h = halls(s)
  const at = s.clock.now()
  const name = cookieName(s.app.parts.config.origin)
  let made = 0

  async function letIn(ownerKind: OwnerKind, owner: number, key: number | null = null): Promise<string> {
    const token = `token-${ownerKind}-${++made}`
    const row = { hash: hashToken(token), ownerKind, owner, key, created: at, expires: at + 86_400_000 }
    await s.db.keep((tx) => tx.insert(logins).values({ ...row, address: '', agent: '' }))
    return `${name}=${token}`
  }

  async function account(role: Role | undefined, where?: Where, area: 'unit' | 'point' = 'point'): Promise<Asker> {
    const point = where && (await pointOf(where))
    const asker = role ? `${role} ${where}/${area}` : 'somebody'
    const id = await s.db.keep(async (tx) => {
      const row = { name: asker, folded: fold(asker), unit: null, createdAt: at }
      const [one] = await tx.insert(accounts).values(row).returning({ id: accounts.id })
      const to = { areaKind: area, area: (area === 'unit' ? point?.unit.id : point?.id) ?? 0 }
      const revokedAt = where === 'former' ? at : null
      if (role) await tx.insert(grants).values({ account: one!.id, role, ...to, from: at - 1000, revokedAt })
      return one!.id
    })
    return { name: asker, kind: role ?? 'somebody', where, area: role && area, id, cookie: await letIn('account', id) }
  }

  const pointOf = async (where: Where): Promise<TestPoint> =>
    where === 'root' ? (await s.conference()).root : await s.point(PLACES[where])

  /** Let in by a code, a link of a phone or of a seat; `former`: the key was withdrawn, its logins are over. */
  async function keyed(kind: 'code' | 'helper' | 'seat', where: Where): Promise<Asker> {
    const point = await pointOf(where)
    const owner = { code: 'point', helper: 'helper', seat: 'seat' } as const
    const id =
      kind === 'code'
        ? point.id
        : kind === 'seat'
          ? (await h.seat(point, `Đại biểu ${where}`, { code: `7777${++made}` })).id
          : await s.db.keep(async (tx) => {
              const row = { point: point.id, label: `Máy ${where}` }
              return (await tx.insert(helpers).values(row).returning({ id: helpers.id }))[0]!.id
            })
    const key = await s.db.keep((tx) => issueKey(tx, { kind: owner[kind], owner: id, at, expires: at + 86_400_000 }))
    const over = `${name}=token-that-was-ended`
    const cookie = where === 'former' ? over : await letIn(owner[kind], id, key.id)
    return { name: `${kind} ${where}`, kind, where, area: 'point', cookie, id }
  }

  const found: Asker[] = []
  for (const role of roles)
    for (const where of scopes) {
      if (POINTS.has(where)) found.push(await account(role, where, 'point'))
      if (UNITS.has(where)) found.push(await account(role, where, 'unit'))
    }
  for (const kind of ['code', 'helper', 'seat'] as const)
    for (const where of scopes) found.push(await keyed(kind, where))
  found.push(await account(undefined))
  found.push({ name: 'nobody', kind: 'nobody', where: undefined, area: undefined, cookie: undefined, id: 0 })
  return found
}

/** One of each kind, for calls that ask for no area. */
export const few = (all: readonly Asker[]): Asker[] =>
  all.filter(({ kind, where, area }) => !where || (where === 'own' && (kind !== 'operator' || area === 'point')))
