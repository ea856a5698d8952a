import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { directorsOf, whoAmI } from '../../shared/accounts'
import { addItem } from '../../shared/agenda'
import { rollOf } from '../../shared/attendance'
import {
  changeConference,
  createConference,
  getConference,
  linkDocument,
  listConferences,
  moveConference,
} from '../../shared/conferences'
import { createDocument } from '../../shared/documents'
import { createSession } from '../../shared/sessions'
import type { Person, TestUnit } from '../scenes/builders'
import { MORNING, type Scene, scene } from '../scenes/scene'

let s: Scene
let bacNinh: TestUnit
let organizer: Person
let director: Person

beforeAll(async () => {
  s = await scene()
  bacNinh = await s.unit('Bắc Ninh')
  organizer = await s.person('organizer', bacNinh)
  director = await s.person('director', bacNinh)
})
afterAll(() => s.end())

const HOUR = 3_600_000
const times = { starts: MORNING + 24 * HOUR, ends: MORNING + 28 * HOUR }
const draft = async (title: string) =>
  await organizer.must(createConference, { body: { title, convener: bacNinh.id, ...times } })
const move = (who: Person, id: number, body: z.input<(typeof moveConference)['body']>) =>
  who.send(moveConference, { params: { id }, body })

/** A draft with all that a summons needs. */
async function ready(title: string) {
  const made = await draft(title)
  const document = await organizer.must(createDocument, {
    body: {
      system: 'party',
      type: 'Nghị quyết',
      number: `${made.id}-NQ/TW`,
      issuer: 'Bộ Chính trị',
      date: MORNING,
      abstract: 'về đô thị',
    },
  })
  await organizer.must(linkDocument, { params: { id: made.id, document: document.id }, body: { role: 'disseminated' } })
  const session = await organizer.must(createSession, {
    params: { id: made.id },
    body: { host: made.root, title: 'Phiên tỉnh', plannedFrom: times.starts, plannedTo: times.ends },
  })
  await organizer.must(addItem, { params: { id: session.id }, body: { title: 'Khai mạc', plannedFrom: times.starts } })
  return { id: made.id, root: made.root, session: session.id }
}

test('a draft has the convening unit as its root, and says what is missing', async () => {
  const made = await draft('Hội nghị cán bộ')
  expect(made).toEqual({
    id: made.id,
    title: 'Hội nghị cán bộ',
    form: 'hybrid',
    state: 'draft',
    ...times,
    convener: bacNinh.id,
    convenerPrinted: 'Bắc Ninh',
    demonstration: false,
    proposed: null,
    root: made.root,
    points: 1,
    documents: [],
    sessions: [],
    gaps: [
      { code: 'resolution', tab: 'tong-quan', n: 1 },
      { code: 'points', tab: 'diem-cau', n: 1 },
      { code: 'responsible', tab: 'diem-cau', n: 1 },
      { code: 'sessions', tab: 'chuong-trinh', n: 1 },
      { code: 'composition', tab: 'thanh-phan', n: 1 },
    ],
    can: ['change', 'propose', 'cancel', 'copy', 'compose'],
    version: 1,
  })
})

test('only an organizer whose area holds the convening unit drafts', async () => {
  const quangNinh = await s.unit('Quảng Ninh')
  const body = { title: 'Chen vào', convener: quangNinh.id }
  expect(await organizer.send(createConference, { body })).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  expect(await director.send(createConference, { body: { ...body, convener: bacNinh.id } })).toMatchObject({
    status: 403,
  })
})

test('it goes from proposal to summons by those whose part it is', async () => {
  const { id, session, root } = await ready('Hội nghị đi hết đường')
  const { directors } = await organizer.must(directorsOf, { params: { id } })
  const { id: account } = await director.must(whoAmI)
  expect(directors.map((one: { id: number }) => one.id)).toContain(account)
  expect(await move(organizer, id, { act: 'summon' })).toMatchObject({
    status: 409,
    body: { code: 'conference_summon' },
  })
  expect(await move(director, id, { act: 'approve' })).toMatchObject({ status: 409, body: { code: 'not_proposed' } })
  expect(await move(organizer, id, { act: 'propose', to: account })).toMatchObject({
    status: 200,
    body: { proposed: { to: account } },
  })
  expect(await move(organizer, id, { act: 'approve' })).toMatchObject({ status: 403 })
  expect(await move(director, id, { act: 'approve' })).toMatchObject({
    status: 200,
    body: { state: 'approved', proposed: null },
  })
  expect(await move(organizer, id, { act: 'summon' })).toMatchObject({ status: 200, body: { state: 'summoned' } })
  const secretary = await s.person('secretary', bacNinh)
  const roll = await secretary.must(rollOf, { params: { id: session, point: root } })
  expect(roll.sheet).toMatchObject({ state: 'open', late: false })
})

test('a proposal goes only to a director of the convening area, once, and comes back with a reason', async () => {
  const { id } = await ready('Hội nghị bị trả lại')
  const stranger = await s.person('director', await s.unit('Đắk Lắk'))
  const refused = await move(organizer, id, { act: 'propose', to: stranger.account })
  expect(refused.body.fields).toEqual([{ path: 'to', code: 'not_a_director' }])
  await move(organizer, id, { act: 'propose', to: director.account })
  expect(await move(organizer, id, { act: 'propose', to: director.account })).toMatchObject({
    status: 409,
    body: { code: 'already_proposed' },
  })
  expect(await move(director, id, { act: 'send_back', reason: ' ' })).toMatchObject({ status: 400 })
  expect(await move(director, id, { act: 'send_back', reason: 'Thiếu phường' })).toMatchObject({
    status: 200,
    body: { state: 'draft', proposed: null },
  })
})

test('without times, resolution and session nobody is summoned', async () => {
  const { id } = await draft('Hội nghị thiếu')
  await move(organizer, id, { act: 'propose', to: director.account })
  await move(director, id, { act: 'approve' })
  expect(await move(organizer, id, { act: 'summon' })).toMatchObject({
    status: 409,
    body: { code: 'summon_without_resolution' },
  })
})

test('a second editor is refused with what holds now, and nothing of the first is lost', async () => {
  const { id, version } = await draft('Hội nghị hai người sửa')
  const first = await organizer.send(changeConference, {
    params: { id },
    body: { title: 'Tên của người thứ nhất' },
    version,
  })
  expect(first).toMatchObject({ status: 200, body: { title: 'Tên của người thứ nhất', version: 2 } })
  const second = await organizer.send(changeConference, {
    params: { id },
    body: { title: 'Tên của người thứ hai' },
    version,
  })
  expect(second).toMatchObject({
    status: 412,
    body: {
      kind: 'stale',
      code: 'stale',
      values: { by: expect.stringMatching(/\S/), changedAt: s.clock.now() },
      latest: { title: 'Tên của người thứ nhất', version: 2 },
    },
  })
  expect(await organizer.send(changeConference, { params: { id }, body: { title: 'x' } })).toMatchObject({
    status: 400,
    body: { code: 'version_missing' },
  })
  expect((await organizer.must(getConference, { params: { id } })).title).toBe('Tên của người thứ nhất')
})

test('it ends after it starts', async () => {
  const refused = await organizer.send(createConference, {
    body: { title: 'Ngược', convener: bacNinh.id, starts: times.ends, ends: times.starts },
  })
  expect(refused.body).toEqual({
    kind: 'invalid',
    code: 'fields',
    fields: [{ path: 'ends', code: 'ends_before_start' }],
  })
})

test('a conference of another area does not stand in the list, and does not open', async () => {
  const { id } = await draft('Hội nghị riêng của Bắc Ninh')
  const stranger = await s.person('organizer', await s.unit('Đắk Lắk'))
  const { conferences } = await stranger.must(listConferences, { query: {} })
  expect(conferences).toEqual([])
  expect(await stranger.send(getConference, { params: { id } })).toMatchObject({ status: 403 })
  const centre = await s.person('observer')
  expect(
    (await centre.must(listConferences, { query: { search: 'hoi nghi rieng' } })).conferences.map(
      (one: { id: number }) => one.id,
    ),
  ).toEqual([id])
})
