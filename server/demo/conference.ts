import { fold } from '../../shared/text'
import { server } from '../access/actor'
import { insertGrant } from '../accounts/grants.store'
import { insertItem } from '../agenda/agenda.store'
import { openSheets } from '../attendance/sheets'
import { place } from '../composition/composition'
import { replaceQuotas } from '../composition/composition.store'
import { insertConference, linkDocument } from '../conferences/conferences.store'
import type { Tx } from '../db/database'
import { following } from '../db/rank'
import { record, startScope } from '../journal/record'
import { pointAt } from '../points/place'
import { add, plantRoot } from '../points/points'
import { subtreeOf } from '../points/points.store'
import { sessionAt } from '../sessions/session-at'
import { plan } from '../sessions/sessions'
import { accounts } from './data/accounts'
import { after, conference } from './data/conference'
import { papers } from './data/documents'
import { points } from './data/points'
import { items, sessions } from './data/programme'
import { nameIn, seatsAt } from './data/seats'
import { type House, idOf, type Keys } from './house'

/** `archive`: as the bulletins print it. `rehearsal`: with nobody real in it, to be played through. */
export type Copy = 'archive' | 'rehearsal'

const STATE = { archive: 'archived', rehearsal: 'summoned' } as const

export interface Built {
  id: number
  root: number
  points: Keys
  seats: Keys
  sessions: Keys
  items: Keys
}

async function buildPoints(tx: Tx, at: number, id: number, house: House): Promise<{ root: number; points: Keys }> {
  const ids = new Map<string, number>()
  let root = 0
  for (const {
    key,
    parent,
    unit,
    printedName,
    venue,
    capacity,
    responsible,
    phone,
    counting,
    follows,
    quotas,
  } of points) {
    const described = {
      printedName,
      unit: idOf(house.units, unit),
      venue,
      capacity,
      responsible,
      phone,
      counting,
      follows,
    }
    if (parent === null) {
      root = (await plantRoot(tx, at, id, described)).id
      await startScope(tx, root)
      ids.set(key, root)
    } else ids.set(key, (await add(tx, server, at, await pointAt(tx, idOf(ids, parent)), described)).id)
    await replaceQuotas(tx, idOf(ids, key), quotas)
  }
  return { root, points: ids }
}

async function buildSeats(tx: Tx, at: number, copy: Copy, pointIds: Keys): Promise<Keys> {
  const ids = new Map<string, number>()
  for (const [key, id] of pointIds) {
    const hall = seatsAt(key)
    if (hall.length === 0) continue
    const people = hall.map((seat) => ({
      printedName: nameIn(copy, seat).printed,
      printedOffice: seat.office,
      printedUnit: seat.unit,
      category: seat.category,
      attendsAs: seat.attendsAs,
      member: seat.member,
      place: seat.place,
    }))
    const rows = await place(tx, await pointAt(tx, id), at, people, following('', people.length))
    for (const [i, row] of rows.entries()) ids.set(hall[i]?.key ?? '', row.id)
  }
  return ids
}

async function buildSessions(tx: Tx, at: number, copy: Copy, id: number, opening: number, pointIds: Keys) {
  const sessionIds = new Map<string, number>()
  for (const { key, host, kind, title, chair, continues, from, to, turnLimit } of sessions) {
    if (host !== points[0]?.key) await startScope(tx, idOf(pointIds, host))
    const planned = { plannedFrom: after(opening, from), plannedTo: after(opening, to) }
    const made = await plan(tx, server, at, {
      ...{
        conference: id,
        host: idOf(pointIds, host),
        kind,
        title,
        chair,
        turnLimit,
        state: 'planned' as const,
        ...planned,
      },
      continues: continues === null ? null : idOf(sessionIds, continues),
    })
    sessionIds.set(key, made.id)
  }
  const itemIds = new Map<string, number>()
  const ranks = following('', items.length)
  for (const [i, item] of items.entries()) {
    const row = await insertItem(tx, {
      session: idOf(sessionIds, item.session),
      rank: ranks[i] ?? '',
      kind: item.kind,
      title: item.title,
      presenterPrinted: copy === 'archive' ? item.presenter : item.rehearsalPresenter,
      presenterOffice: item.presenterOffice,
      point: idOf(pointIds, item.point),
      plannedFrom: after(opening, item.from),
      plannedTo: after(opening, item.to),
    })
    itemIds.set(item.key, row.id)
  }
  return { sessions: sessionIds, items: itemIds }
}

async function linkPapers(tx: Tx, id: number, house: House): Promise<void> {
  const ranks = following('', papers.length)
  for (const [i, { key, role }] of papers.entries())
    await linkDocument(tx, { conference: id, document: idOf(house.documents, key), role, rank: ranks[i] ?? '' })
}

/** What lasts only as long as this copy: roles at one of its points. */
async function grantAtPoints(tx: Tx, at: number, house: House, pointIds: Keys): Promise<void> {
  for (const { key, grants } of accounts)
    for (const { role, area } of grants)
      if ('point' in area)
        await insertGrant(tx, {
          ...{ account: idOf(house.accounts, key), role, from: at, to: null, by: null },
          area: { kind: 'point', id: idOf(pointIds, area.point) },
        })
}

/** Step: one copy of the conference that opens at `opening`, with its sheets. */
export async function buildConference(tx: Tx, at: number, copy: Copy, opening: number, house: House): Promise<Built> {
  const title = copy === 'archive' ? conference.title : conference.rehearsalTitle
  const { form, convenerPrinted, convener, starts, ends } = conference
  const id = await insertConference(tx, {
    ...{ title, folded: fold(title), form, convenerPrinted, convener: idOf(house.units, convener), state: STATE[copy] },
    ...{ starts: opening, ends: opening + (ends - starts), demonstration: true, createdAt: at },
  })
  const tree = await buildPoints(tx, at, id, house)
  await linkPapers(tx, id, house)
  if (copy === 'rehearsal') await grantAtPoints(tx, at, house, tree.points)
  const built: Built = {
    id,
    ...tree,
    seats: await buildSeats(tx, at, copy, tree.points),
    ...(await buildSessions(tx, at, copy, id, opening, tree.points)),
  }
  const body = { conference: { id, state: STATE[copy], version: 1 }, title, copy }
  for (const session of built.sessions.values()) {
    const { path } = await sessionAt(tx, session)
    await openSheets(tx, { id: session }, await subtreeOf(tx, path))
  }
  await record(tx, {
    scope: tree.root,
    conference: id,
    at,
    actor: 'server',
    kind: 'conference.created',
    reach: 'down',
    body,
  })
  return built
}
