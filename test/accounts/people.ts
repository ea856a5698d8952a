import { addAccount } from '../../server/accounts/accounts'
import { helpers } from '../../server/accounts/accounts.schema'
import { setPassword } from '../../server/accounts/accounts.store'
import { insertGrant } from '../../server/accounts/grants.store'
import { hashPassword } from '../../server/accounts/password'
import { seats } from '../../server/composition/composition.schema'
import type { Role } from '../../shared/access'
import { fold } from '../../shared/text'
import { builders, type TestPoint, type TestUnit } from '../scenes/builders'
import type { Desk } from './desk'

/** Rows that accounts stand on, and people signed in at a desk. */
export function people(d: Desk) {
  const { unit, point, conference } = builders({
    db: d.db,
    clock: d.parts.clock,
    browser: () => {
      throw new Error('people sign in at the desk')
    },
  })
  let n = 0
  const account = async (
    name = `Người ${++n}`,
    more: { unit?: TestUnit; password?: string; username?: string } = {},
  ) => {
    const kept = more.password === undefined ? undefined : await hashPassword(more.password)
    const at = d.parts.clock.now()
    const username = more.username ?? null
    return await d.db.keep(async (tx) => {
      const row = { name, office: '', email: null, unit: more.unit?.id ?? null, at, username: username ?? `u${++n}` }
      const id = await addAccount(tx, row)
      if (kept) await setPassword(tx, id, kept, at)
      return id
    })
  }
  const grant = (
    to: number,
    role: Role,
    area: TestUnit | TestPoint,
    more: { from?: number; to?: number | null } = {},
  ) =>
    d.db.keep((tx) =>
      insertGrant(tx, {
        account: to,
        role,
        area: { kind: 'conference' in area ? 'point' : 'unit', id: area.id },
        from: more.from ?? d.parts.clock.now() - 1000,
        to: more.to ?? null,
        by: null,
      }),
    )
  /** Somebody with a role, signed in by a link. */
  const signedIn = async (role?: Role, area?: TestUnit | TestPoint) => {
    const id = await account()
    if (role) await grant(id, role, area ?? (await unit('Trung ương')))
    const { text } = await d.issue('sign_in', id, { again: true })
    return { id, cookie: (await d.byKey(text)).cookie! }
  }
  const helper = (at: TestPoint, label = 'Cửa B') =>
    d.db.keep(async (tx) => (await tx.insert(helpers).values({ point: at.id, label }).returning())[0]!.id)
  const seat = (at: TestPoint, name = 'Lê Văn A') =>
    d.db.keep(async (tx) => {
      const row = {
        conference: at.conference,
        point: at.id,
        rank: `r${++n}`,
        printedName: name,
        printedOffice: 'Bí thư',
        folded: fold(name),
        category: 'Đại biểu',
        attendsAs: 'full' as const,
        member: true,
        code: `C${++n}`,
        addedAt: d.parts.clock.now(),
      }
      return (await tx.insert(seats).values(row).returning())[0]!.id
    })
  return { unit, point, conference, account, grant, signedIn, helper, seat }
}
