import { eq } from 'drizzle-orm'
import { accounts, grants, helpers } from '../../server/accounts/accounts.schema'
import { issueKey } from '../../server/accounts/keys'
import { hashPassword } from '../../server/accounts/password'
import { items } from '../../server/agenda/agenda.schema'
import { guests } from '../../server/attendance/attendance.schema'
import { conferenceDocuments, conferences } from '../../server/conferences/conferences.schema'
import { devices, publishers } from '../../server/connections/connections.schema'
import { documents } from '../../server/documents/documents.schema'
import { requests, turns } from '../../server/floor/floor.schema'
import { points } from '../../server/points/points.schema'
import { sessionSpans, type sessions } from '../../server/sessions/sessions.schema'
import { fold } from '../../shared/text'
import type { TestUnit } from '../scenes/builders'
import { halls } from '../scenes/halls'
import type { Scene } from '../scenes/scene'

type State = (typeof sessions.$inferInsert)['state']
export const PASSWORD = 'mat-khau-cua-toi'
export const KEY = 'MATRIX0000000000000000'

/** One thing of each kind, at or below Từ Sơn: what the calls of the matrix are about. */
export async function ground(s: Scene) {
  const h = halls(s)
  const at = s.clock.now()
  const { id: centre, root } = await s.conference()
  const bacNinh = await s.point('Bắc Ninh')
  const tuSon = await s.point('Từ Sơn', { responsible: 'Ngô Văn Hải', phone: '0222 3835 201', venue: 'Hội trường' })
  const dongKy = await s.point('Đồng Kỵ', { responsible: 'Dương Thị Mơ', phone: '0222 3835 202' })
  await s.unit('Tam Sơn', tuSon.unit)
  const queVo = await s.point('Quế Võ', { responsible: 'Lê Văn Sáu', phone: '0222 3835 203' })
  const dakLak = await s.point('Đắk Lắk', { responsible: 'Y Bham Niê', phone: '0262 3835 204' })

  const hosted = async (state: State, more = {}) => {
    const id = await h.session(tuSon, { kind: 'local', state, title: `Phiên ${state}`, ...more })
    if (state === 'open' || state === 'paused' || state === 'closed')
      await s.db.keep(async (tx) => {
        const to = state === 'closed' ? at : null
        await tx.insert(sessionSpans).values({ session: id, epoch: 1, kind: 'open', from: at - 60_000, to })
      })
    return id
  }
  const sessions = {
    central: await h.session(root),
    planned: await hosted('planned'),
    open: await hosted('open'),
    paused: await hosted('paused'),
    closed: await hosted('closed'),
    foreign: await h.session(dakLak, { kind: 'local' }),
  }

  const seat = await h.seat(tuSon, 'Ngô Thị An')
  const second = await h.seat(tuSon, 'Đỗ Văn Bình')
  await h.quota(dongKy, 40, 5)

  const password = await hashPassword(PASSWORD)
  const rest = await s.db.keep(async (tx) => {
    const one = async <T extends { id: number }>(rows: PromiseLike<T[]>) => (await rows)[0]!.id
    const item = (session: number, rank: string, more: object = {}) =>
      one(
        tx
          .insert(items)
          .values({ session, rank, kind: 'topic', title: `Mục ${rank}`, ...more })
          .returning(),
      )
    const device = await one(
      tx
        .insert(devices)
        .values({ tag: 'tag-tu-son-0001', ownerKind: 'point', owner: tuSon.id, createdAt: at })
        .returning(),
    )
    await tx.insert(publishers).values({ session: sessions.open, point: tuSon.id, device, at })
    const speaks = {
      session: sessions.open,
      point: tuSon.id,
      device,
      speaker: 'Ngô Văn Hải',
      office: 'Bí thư',
      item: null,
    }
    const paper = { system: 'party', type: 'Nghị quyết', issuer: 'Bộ Chính trị', date: at, folded: '' } as const
    const person = { unit: tuSon.unit.id, createdAt: at, folded: 'a' }
    const account = await one(
      tx
        .insert(accounts)
        .values({ ...person, name: 'Nguyễn Thị Đích' })
        .returning(),
    )
    const known = await one(
      tx
        .insert(accounts)
        .values({ ...person, name: 'Lê Quen', username: 'quen', password, passwordAt: at })
        .returning(),
    )
    return {
      onAir: await item(sessions.open, 'D', { actualFrom: at }),
      next: await item(sessions.open, 'M'),
      item: await item(sessions.planned, 'D'),
      later: await item(sessions.planned, 'M'),
      device,
      request: await one(
        tx
          .insert(requests)
          .values({ ...speaks, stamp: 'request-0001', rank: 'M', state: 'waiting', at })
          .returning(),
      ),
      turn: await one(
        tx
          .insert(turns)
          .values({ ...speaks, from: at, budget: 420_000 })
          .returning(),
      ),
      guest: await one(
        tx
          .insert(guests)
          .values({
            session: sessions.open,
            point: tuSon.id,
            stamp: 'guest-0001',
            name: 'Khách',
            office: '',
            member: false,
            at,
          })
          .returning(),
      ),
      helper: await one(tx.insert(helpers).values({ point: tuSon.id, label: 'Máy cửa A' }).returning()),
      document: await one(
        tx
          .insert(documents)
          .values({ ...paper, number: '06-NQ/TW', abstract: 'Đô thị' })
          .returning(),
      ),
      other: await one(
        tx
          .insert(documents)
          .values({ ...paper, number: '07-NQ/TW', abstract: 'Khác' })
          .returning(),
      ),
      account,
      known,
      grant: await one(
        tx
          .insert(grants)
          .values({ account, role: 'observer', areaKind: 'point', area: tuSon.id, from: at - 1000 })
          .returning(),
      ),
      director: await one(
        tx
          .insert(accounts)
          .values({ ...person, name: 'Người duyệt' })
          .returning(),
      ),
    }
  })

  const own = await ownConference(s, tuSon.unit, dongKy.unit)
  await s.db.keep(async (tx) => {
    for (const conference of [centre, own.id])
      await tx
        .insert(conferenceDocuments)
        .values({ conference, document: rest.document, role: 'disseminated', rank: 'M' })
    const area = { areaKind: 'unit', area: tuSon.unit.id } as const
    await tx.insert(grants).values({ account: rest.director, role: 'director', ...area, from: at - 1000 })
    await issueKey(tx, { kind: 'point', owner: queVo.id, at, expires: at + 86_400_000, text: KEY })
  })
  s.app.parts.stills.put(sessions.open, tuSon.id, Buffer.from([0xff, 0xd8, 0xff, 0xd9]), at)
  return { at, centre, root, bacNinh, tuSon, dongKy, queVo, dakLak, sessions, seat, second, own, ...rest }
}

/** A conference that the unit of Từ Sơn convenes itself: its root is in the middle of the organisation. */
async function ownConference(s: Scene, unit: TestUnit, below: TestUnit) {
  const at = s.clock.now()
  return await s.db.keep(async (tx) => {
    const [row] = await tx
      .insert(conferences)
      .values({
        ...{ title: 'Hội nghị Từ Sơn', folded: fold('Hội nghị Từ Sơn'), form: 'hybrid', state: 'draft' },
        ...{ convener: unit.id, convenerPrinted: 'Thành ủy Từ Sơn', createdAt: at },
        ...{ starts: at + 86_400_000, ends: at + 90_000_000 },
      })
      .returning()
    const id = row!.id
    const common = { conference: id, counting: 'list', follows: 'livekit', addedAt: at } as const
    const add = async (of: TestUnit, rank: string, parent: { id: number; path: string } | null) => {
      const named = { printedName: of.name, folded: fold(of.name), unit: of.id, rank, path: `${rank}` }
      const [made] = await tx
        .insert(points)
        .values({ ...common, ...named, parent: parent?.id ?? null })
        .returning()
      const path = `${parent?.path ?? '/'}${made!.id}/`
      await tx.update(points).set({ path }).where(eq(points.id, made!.id))
      return { id: made!.id, path }
    }
    const root = await add(unit, 'M', null)
    const child = await add(below, 'M', root)
    return { id, root: root.id, child: child.id }
  })
}
export type Ground = Awaited<ReturnType<typeof ground>>
