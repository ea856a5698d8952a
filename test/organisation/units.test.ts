import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUnit } from '../../server/organisation/organisation'
import { searchUnits } from '../../shared/organisation'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
const ids: Record<string, number> = {}
beforeAll(async () => {
  s = await scene()
  const add = (name: string, parent: string | null, level: 'centre' | 'province' | 'district' | 'commune', type = '') =>
    s.db.keep(async (tx) => {
      const above = parent === null ? null : ids[parent]!
      ids[name] = (await addUnit(tx, { name, type, level, system: 'state', parent: above })).id
    })
  await add('Trung ương', null, 'centre')
  await add('Hòa Bình', 'Trung ương', 'province', 'Tỉnh')
  await add('Bắc Ninh', 'Trung ương', 'province', 'Tỉnh')
  await add('Từ Sơn', 'Bắc Ninh', 'district', 'Thành phố')
  await add('Đồng Kỵ', 'Từ Sơn', 'commune', 'Phường')
  await add('Đình Bảng', 'Từ Sơn', 'commune', 'Phường')
})
afterAll(() => s.end())

const names = (answer: { body: { units: { name: string }[] } }) => answer.body.units.map((unit) => unit.name)

test('a unit is found without diacritics and said with its ancestors, nearest first', async () => {
  const lan = await s.person('observer')
  const { status, body } = await lan.send(searchUnits, { query: { search: 'DONG KY' } })
  expect(status).toBe(200)
  expect(body.units).toEqual([
    {
      id: ids['Đồng Kỵ'],
      parent: ids['Từ Sơn'],
      path: `/${ids['Trung ương']}/${ids['Bắc Ninh']}/${ids['Từ Sơn']}/${ids['Đồng Kỵ']}/`,
      name: 'Đồng Kỵ',
      type: 'Phường',
      level: 'commune',
      within: 'Từ Sơn, Bắc Ninh, Trung ương',
    },
  ])
})
test('where the tone stands does not matter: Hoà is Hòa', async () => {
  const lan = await s.person('observer')
  expect(names(await lan.send(searchUnits, { query: { search: 'Hoà Bình' } }))).toEqual(['Hòa Bình'])
})
test('the children of a unit stand in their order', async () => {
  const lan = await s.person('observer')
  const asked = { query: { parent: String(ids['Từ Sơn']) } }
  expect(names(await lan.send(searchUnits, asked))).toEqual(['Đồng Kỵ', 'Đình Bảng'])
})
test('a per cent sign is searched for as it is', async () => {
  const lan = await s.person('observer')
  expect(names(await lan.send(searchUnits, { query: { search: '%' } }))).toEqual([])
})
test('the children of a unit that does not exist are missing', async () => {
  const lan = await s.person('observer')
  const { status, body } = await lan.send(searchUnits, { query: { parent: '999999' } })
  expect([status, body]).toEqual([404, { kind: 'missing', code: 'unit' }])
})
test('whoever holds no role, and a seat, do not search the tree', async () => {
  const stranger = await s.person()
  const { status, body } = await stranger.send(searchUnits)
  expect([status, body.code]).toEqual([403, 'not_allowed'])
  expect((await s.browser().send(searchUnits)).body).toEqual({ kind: 'forbidden', code: 'sign_in' })
})
