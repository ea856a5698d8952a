import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { readXlsx } from 'hucre'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { units } from '../../server/organisation/organisation.schema'
import { addGuest } from '../../shared/attendance'
import { listFile, rollUpFile } from '../../shared/roll-up'
import { acceptSheet, lockSheets } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls, type TestSeat } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let tuSon: TestPoint
let dongKy: TestPoint
let queVo: TestPoint
let session: number
let operator: Browser
let secretary: Browser
let people: TestSeat[]

/** A substitute, one online, both absences, one of another hall, a guest; a count point, a silent one. */
beforeAll(async () => {
  s = await scene()
  h = halls(s)
  const { root } = await s.conference()
  tuSon = await s.point('Từ Sơn')
  dongKy = await s.point('Đồng Kỵ', { counting: 'count' })
  queVo = await s.point('Quế Võ')
  await s.db.keep(async (tx) => {
    await tx.update(units).set({ level: 'district', type: 'Thành phố' }).where(eq(units.id, tuSon.unit.id))
    const committee = { folded: '', level: 'body', system: 'party', type: 'Thành ủy', rank: 'A' } as const
    await tx
      .insert(units)
      .values({ ...committee, parent: tuSon.unit.id, path: `${tuSon.unit.path}999/`, name: 'Thành ủy Từ Sơn' })
  })
  await h.quota(dongKy, 30)
  session = await h.session(root, { title: 'Phiên Trung ương' })
  operator = await h.operator(tuSon)
  secretary = await s.person('secretary')
  people = []
  for (const name of ['=HYPERLINK("http://x")', 'Bùi Thị Hai', 'Phan Văn Thái', 'Trần Công', 'Bùi Văn Khuể', 'Đàm Quỹ'])
    people.push(await h.seat(tuSon, name))
  const [a, b, c, d, e, f] = people.map((one) => one.id)
  const substitute = { name: 'Ngô Minh Bắc', office: 'Phó Trưởng phòng', member: false }
  await h.send(
    operator,
    session,
    tuSon,
    { seat: a! },
    { seat: b!, mode: 'online' },
    { seat: c!, occupant: 'substitute', substitute },
    { seat: d!, value: 'excused', reason: 'ốm' },
    { seat: e!, value: 'unexcused' },
  )
  await h.scan(await h.operator(queVo), session, queVo, people[5]!.code, { asGuest: true })
  expect(f).toBe(people[5]!.id)
  const body = { tag: operator.tag, stamp: h.stamp(), name: 'Mai Thế Khoát', office: 'Chủ tịch Hội', member: false }
  await operator.must(addGuest, { params: h.place(session, tuSon), body })
  await h.count(await h.operator(dongKy), session, dongKy, 27, 2)
  await h.open(session)
})
afterAll(() => s.end())

/** The bytes of a file as the browser saves it. */
async function take(by: Browser, path: string) {
  const asked = request(s.url).get(`/api${path}`).set('origin', by.origin).buffer(true)
  if (by.cookie) asked.set('cookie', by.cookie)
  return await asked.parse((res, done) => {
    const chunks: Buffer[] = []
    res.on('data', (chunk: Buffer) => chunks.push(chunk))
    res.on('end', () => done(null, Buffer.concat(chunks)))
  })
}
const listPath = (point: TestPoint, file: string) => `/sessions/${session}/points/${point.id}/list/${file}`
const rollUpPath = (point: TestPoint, file: string) => `/sessions/${session}/points/${point.id}/roll-up/${file}`

describe('the list of a hall', () => {
  test('as CSV: its lines, its totals, under its name', async () => {
    const answer = await take(secretary, listPath(tuSon, 'list.csv'))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename=diem-danh-tu-son-18-05-2022-du-thao.csv')
    expect(answer.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const rows: string[][] = parse(answer.body.toString('utf8'), { bom: true })
    const shown = rows.slice(1, 8).map(([no, name, , , member, form, , , note]) => [no, name, member, form, note])
    expect(shown).toEqual([
      ['1', '\'=HYPERLINK("http://x")', 'x', 'Trực tiếp', ''],
      ['2', 'Bùi Thị Hai', 'x', 'Trực tuyến', ''],
      ['3', 'Ngô Minh Bắc', '', 'Trực tiếp', 'dự thay đ/c Phan Văn Thái, Ủy viên'],
      ['4', 'Trần Công', 'x', '', 'vắng, lý do: ốm'],
      ['5', 'Bùi Văn Khuể', 'x', '', 'vắng không lý do'],
      ['6', 'Đàm Quỹ', 'x', 'Trực tiếp', 'dự tại điểm cầu Quế Võ'],
      ['7', 'Mai Thế Khoát', '', 'Trực tiếp', ''],
    ])
    const text = answer.body.toString('utf8')
    expect(text).toContain(
      'Tổng số triệu tập: 6; có mặt: 4 (trực tiếp 3, trực tuyến 1, trong đó dự thay 1); vắng: 2, trong đó có lý do: 1, không lý do: 1; chưa đến: 0.',
    )
  })
  test('as a workbook: the committee of the place heads it', async () => {
    const answer = await take(operator, listPath(tuSon, 'list.xlsx'))
    expect(answer.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    const { sheets } = await readXlsx(new Uint8Array(answer.body))
    const texts = sheets[0]!.rows.flat().filter((cell) => typeof cell === 'string')
    expect(texts).toContain('THÀNH ỦY TỪ SƠN')
    expect(texts).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
    expect(texts).toContain('DỰ THẢO: bảng điểm danh chưa khóa')
  })
  test('a guest of another hall says where it counts', async () => {
    const rows: string[][] = parse((await take(secretary, listPath(queVo, 'list.csv'))).body.toString('utf8'), {
      bom: true,
    })
    expect(rows[1]!.slice(0, 2)).toEqual(['1', 'Đàm Quỹ'])
    expect(rows[1]![8]).toBe('tính tại điểm cầu Từ Sơn')
  })
  test('a point that goes by number has no list', async () => {
    const answer = await secretary.send(listFile, { params: { ...h.place(session, dongKy), file: 'list.csv' } })
    expect([answer.status, answer.body]).toEqual([
      409,
      { kind: 'closed', code: 'counted_by_number', values: { point: 'Đồng Kỵ' } },
    ])
  })
})

describe('the quick report', () => {
  test('rows add up to «Cộng»; a silent point says so', async () => {
    const rows: string[][] = parse((await take(secretary, rollUpPath(tuSon, 'roll-up.csv'))).body.toString('utf8'), {
      bom: true,
    })
    const shown = rows.slice(1).map((row) => [row[1], row[2], row[3], row[4], row[5], row[7], row[8], row[9], row[10]])
    expect(shown).toEqual([
      ['Hội trường Từ Sơn', '1/1', '6', '3', '1', '4', '1', '1', '0'],
      ['Đồng Kỵ', '1/1', '30', '27', '0', '27', '2', '0', '1'],
      ['Cộng', '2/2', '36', '30', '1', '31', '3', '1', '1'],
    ])
    const above: string[][] = parse(
      (await take(secretary, rollUpPath(await s.point('Bắc Ninh'), 'roll-up.csv'))).body.toString('utf8'),
      { bom: true },
    )
    expect(above.map((row) => row[1])).toEqual([
      'Điểm cầu',
      'Hội trường Bắc Ninh',
      'Từ Sơn',
      'Hội trường Từ Sơn',
      'Đồng Kỵ',
      'Quế Võ',
      'Cộng',
    ])
    expect(above[1]![4]).toBe('chưa báo cáo')
  })
  test('as a workbook names who is replaced', async () => {
    const answer = await take(secretary, rollUpPath(tuSon, 'roll-up.xlsx'))
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename=bao-cao-nhanh-tu-son-18-05-2022-du-thao.xlsx',
    )
    const { sheets } = await readXlsx(new Uint8Array(answer.body))
    const texts = sheets[0]!.rows.flat().filter((cell) => typeof cell === 'string')
    expect(texts).toContain(
      'Vắng mặt, có người dự thay: Phan Văn Thái, Ủy viên, điểm cầu Từ Sơn (Ngô Minh Bắc dự thay).',
    )
  })
})

test('who may take them out', async () => {
  const params = h.place(session, tuSon)
  const others = [await h.helper(tuSon), await h.operator(queVo), await s.person('secretary', queVo), await s.person()]
  for (const by of others) {
    for (const [call, file] of [
      [listFile, 'list.csv'],
      [rollUpFile, 'roll-up.csv'],
    ] as const) {
      const answer = await by.send(call, { params: { ...params, file } as never })
      expect([answer.status, answer.body.values]).toEqual([403, { act: 'export' }])
    }
  }
  expect((await take(secretary, listPath(tuSon, 'list.pdf'))).status).toBe(400)
  expect((await take(s.browser(), listPath(tuSon, 'list.csv'))).status).toBe(401)
})

test('a locked sheet is no draft any more', async () => {
  await h.close(session)
  await h.submit(operator, session, tuSon)
  await secretary.must(acceptSheet, { params: h.place(session, tuSon) })
  await secretary.must(lockSheets, { params: h.place(session, tuSon), body: { subtree: false } })
  const answer = await take(secretary, listPath(tuSon, 'list.csv'))
  expect(answer.headers['content-disposition']).toBe('attachment; filename=diem-danh-tu-son-18-05-2022.csv')
  expect(answer.body.toString('utf8')).not.toContain('DỰ THẢO')
})
