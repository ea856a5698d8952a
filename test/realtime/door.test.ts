import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestPoint } from '../scenes/builders'
import { ORIGIN, type Page, type Pages, pages, settled } from './pages'

// Sockets are authenticated like requests, from our own pages only, and lose their scope the moment the grant goes.
let line: Pages
let root: TestPoint
let tuSon: TestPoint
let queVo: TestPoint
beforeAll(async () => {
  line = await pages()
  root = (await line.conference()).root
  tuSon = await line.point('Từ Sơn')
  queVo = await line.point('Quế Võ')
})
afterAll(() => line.end())

const item = (n: number) => line.fact('item', root.id, 'down', { n })

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['our name on another port', { origin: 'http://localhost:3001' }],
  ['no origin', { origin: '' }],
  ['null', { origin: 'null' }],
])('from %s the line is refused', async (_, headers) => {
  const { cookie } = line.somebody('account', ['director', root])
  const page = line.connect(cookie, headers)
  const refused = await new Promise((go) => {
    page.line.on('connect_error', () => go(true))
    page.line.on('connect', () => go(false))
  })
  expect(refused).toBe(true)
})

test('without a login that stands the line is ended', async () => {
  for (const cookie of ['', 'login=none']) {
    const page = line.connect(cookie)
    await page.until(() => page.ended.length > 0)
    expect(page.ended).toEqual(['login'])
    await page.gone()
  }
})

test('polling is not spoken', async () => {
  const answer = await fetch(`${line.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin: ORIGIN } })
  expect(answer.status).toBe(400)
})

test('what one may not hear is refused by its id, the rest is heard', async () => {
  const page = line.somebody('point', ['operator', tuSon]).page()
  const heard = await page.watch({ points: [tuSon.id, queVo.id, 999], subtrees: [root.id, queVo.id] })
  expect(heard.refused.toSorted()).toEqual(
    [tuSon.id, queVo.id, root.id, 999]
      .filter((id) => id !== tuSon.id)
      .concat(queVo.id)
      .toSorted(),
  )
  expect(heard.scopes).toContain(tuSon.id)
  expect(heard.scopes).not.toContain(queVo.id)
})

test('a withdrawn grant silences the page at once, and says so', async () => {
  const person = line.somebody('account', ['director', root])
  const page = person.page()
  await page.watch({ subtrees: [root.id] })
  await item(1)
  await page.until(() => page.heard('item').length === 1)
  person.login.held = []
  line.realtime.sockets.recheck({ kind: 'account', id: person.login.actor.id })
  await page.until(() => page.ended.length > 0)
  await item(2)
  await settled(line)
  expect(page.ended).toEqual(['scope'])
  expect(page.heard('item')).toHaveLength(1)
  expect(page.line.connected).toBe(true)
})

test('a grant given later is heard after a recheck, without a new watch', async () => {
  const person = line.somebody('account')
  const page = person.page()
  expect((await page.watch({ subtrees: [root.id] })).refused).toEqual([root.id])
  person.login.held = [{ role: 'secretary', area: { kind: 'point', id: root.id, path: root.path } }]
  line.realtime.sockets.recheck({ kind: 'account', id: person.login.actor.id })
  await page.watch({ subtrees: [root.id] })
  await item(3)
  await page.until(() => page.heard('item').length === 1)
  expect(page.ended).toEqual([])
})

test('a login that is ended cuts its pages and no other', async () => {
  const one = line.somebody('point', ['operator', tuSon])
  const other = line.somebody('point', ['operator', tuSon])
  const pagesOfOne = [one.page(), one.page()]
  const pageOfOther = other.page()
  for (const page of [...pagesOfOne, pageOfOther]) await page.watch({ points: [tuSon.id] })
  line.logins.delete(one.cookie)
  line.realtime.sockets.end([one.cookie])
  for (const page of pagesOfOne) {
    await page.gone()
    expect(page.ended).toEqual(['login'])
  }
  await item(4)
  await pageOfOther.until(() => pageOfOther.heard('item').length === 1)
  for (const page of pagesOfOne) expect(page.heard('item')).toEqual([])
})

test('a login that ended by its date is cut by the sweep, or by its next watch', async () => {
  const one = line.somebody('point', ['operator', tuSon])
  const [swept, asking] = [one.page(), one.page()]
  await swept.watch({ points: [tuSon.id] })
  await asking.watch({ points: [tuSon.id] })
  line.logins.delete(one.cookie)
  asking.line.emit('watch', { points: [tuSon.id], subtrees: [] }, () => {})
  await asking.gone()
  await line.realtime.sweep()
  await swept.gone()
  expect([...swept.ended, ...asking.ended]).toEqual(['login', 'login'])
})

test('a grant that ended by its date is silenced by the sweep', async () => {
  const person = line.somebody('account', ['director', root])
  const page = person.page()
  await page.watch({ subtrees: [root.id] })
  await line.realtime.sweep()
  person.login.held = []
  await line.realtime.sweep()
  await page.until(() => page.ended.length > 0)
  expect(page.ended).toEqual(['scope'])
  expect(page.line.connected).toBe(true)
})

const garbage: unknown[][] = [
  ['watch'],
  ['watch', null],
  ['watch', null, 'not a function'],
  ['watch', { points: 'all', subtrees: [] }],
  ['watch', { points: [-1], subtrees: [] }],
  ['watch', { points: [1.5], subtrees: [] }],
  ['watch', { points: Array.from({ length: 21 }, (_, n) => n + 1), subtrees: [] }],
  ['watch', { points: [], subtrees: [], since: { a: 'b' } }],
  ['watch', { points: [], subtrees: [], since: { __proto__: { 1: 1 } } }],
  ['watch', Buffer.from('binary')],
  ['announce', [{ name: 'item', scope: 1, position: 1, body: {} }]],
  ['no such event', 1],
]
test.each(garbage.map((one) => [JSON.stringify(one), one] as const))('%s does no harm', async (_, sent) => {
  const page = line.somebody('point', ['operator', tuSon]).page()
  const raw = page.line as unknown as { emit(...what: unknown[]): void }
  raw.emit(...sent)
  expect((await page.watch({ points: [tuSon.id] })).refused).toEqual([])
})

test('a malformed watch is answered with nothing', async () => {
  const page = line.somebody('account', ['director', root]).page()
  expect(await page.watch({ points: [-1] })).toEqual({
    scopes: [],
    positions: {},
    at: line.clock.now(),
    refused: [],
    resync: false,
  })
})

test.each([
  [
    'a message that is far too long',
    (page: Page) =>
      page.line.emit('watch', { points: [], subtrees: [], since: { x: 1, ['y'.repeat(100_000)]: 1 } }, () => {}),
  ],
  [
    'a flood',
    (page: Page) => {
      for (let n = 0; n < 200; n++) page.line.emit('watch', { points: [], subtrees: [] }, () => {})
    },
  ],
])('%s cuts that page alone', async (_, send) => {
  const one = line.somebody('point', ['operator', tuSon]).page()
  const other = line.somebody('point', ['operator', tuSon]).page()
  await one.watch({ points: [tuSon.id] })
  await other.watch({ points: [tuSon.id] })
  send(one)
  await one.gone()
  await item(5)
  await other.until(() => other.heard('item').length === 1)
})

test('one login holds no more lines than pages a browser has', async () => {
  const one = line.somebody('point', ['operator', tuSon])
  const many = Array.from({ length: 31 }, () => one.page())
  await Promise.all(many.map((page) => page.until(() => page.line.connected || page.ended.length > 0)))
  await many[0]!.until(() => many.filter((page) => page.ended.length > 0).length === 1)
})

test('the state of media is told to everybody', async () => {
  const page = line.somebody('seat', ['delegate', tuSon]).page()
  await page.watch({ points: [tuSon.id] })
  await page.until(() => page.heard('media').length === 1)
  line.media.turn('off')
  await page.until(() => page.heard('media').length === 2)
  expect(page.heard('media').at(-1)).toEqual({
    name: 'media',
    scope: 0,
    position: null,
    body: { state: 'off', since: 1 },
  })
  line.media.turn('ready')
})

test('what the domains announce wrongly reaches nobody and stops nothing', async () => {
  const page = line.somebody('point', ['operator', tuSon]).page()
  await page.watch({ points: [tuSon.id] })
  await line.fact('sheet', tuSon.id, 'up', 7)
  await item(6)
  await page.until(() => page.heard('item').length === 1)
  expect(page.heard('sheet')).toEqual([])
  expect(line.log).toHaveLength(1)
})
