import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ORIGIN, type Page, type Pages, pages } from './pages'

// Lines break, and some browsers do not read: nobody misses a fact, nobody is told twice, nobody else waits.
let line: Pages
beforeAll(async () => {
  line = await pages()
})
afterAll(() => line.end())

const numbersOf = (page: Page): number[] =>
  page.heard('item').flatMap(({ body }) => ('n' in body && typeof body.n === 'number' ? [body.n] : []))

/** A browser that keeps what it saw and the positions of it, through any number of lines. */
function lasting(login: ReturnType<Pages['somebody']>, point: number) {
  const seen: number[] = []
  let positions: Record<string, number> = {}
  let page: Page | undefined
  const keep = () => {
    if (!page) return
    seen.push(...numbersOf(page))
    for (const { scope, position } of page.frames)
      if (position !== null) positions[scope] = Math.max(positions[scope] ?? 0, position)
    page.frames.length = 0
  }
  return {
    seen,
    keep,
    async connect() {
      page = login.page()
      const heard = await page.watch({ points: [point], since: positions })
      keep()
      expect(heard.resync).toBe(false)
      for (const [scope, position] of Object.entries(heard.positions))
        positions = { ...positions, [scope]: Math.max(positions[scope] ?? 0, position) }
    },
    cut() {
      page?.line.disconnect()
      keep()
    },
  }
}

test('ten browsers cut at random moments miss nothing and are told nothing twice', async () => {
  const { root } = await line.conference()
  const tuSon = await line.point('Từ Sơn')
  const browsers = Array.from({ length: 10 }, () => lasting(line.somebody('point', ['operator', tuSon]), tuSon.id))
  for (const browser of browsers) await browser.connect()
  let n = 0
  for (let round = 0; round < 10; round++) {
    const away = browsers.filter((_, index) => (index * 7 + round * 3) % 4 === 0)
    for (const browser of away) browser.cut()
    const writes = Array.from({ length: 12 }, () => line.fact('item', root.id, 'down', { n: ++n }))
    if (round % 2) await Promise.all(writes)
    await Promise.all(away.map((browser) => browser.connect()))
    await Promise.all(writes)
  }
  await line.feed.drained()
  for (let turns = 0; turns < 200 && browsers.some(({ seen }) => seen.length < n); turns++) {
    await new Promise((go) => setTimeout(go, 20))
    for (const browser of browsers) browser.keep()
  }
  const all = Array.from({ length: n }, (_, index) => index + 1)
  for (const browser of browsers) expect(browser.seen).toEqual(all)
  for (const browser of browsers) browser.cut()
}, 60_000)

test('a browser that does not read is cut; the others hear everything', async () => {
  const { root } = await line.conference()
  const login = line.somebody('account', ['director', root])
  const reading = login.page()
  await reading.watch({ subtrees: [root.id] })
  const raw = new WebSocket(`${line.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    origin: ORIGIN,
    headers: { cookie: login.cookie },
  })
  const cut = new Promise((go) => raw.once('close', go))
  await new Promise<void>((go) => {
    raw.on('message', (data) => {
      const text = String(data)
      if (text.startsWith('0')) raw.send('40')
      else if (text.startsWith('40')) raw.send(`420["watch",${JSON.stringify({ points: [], subtrees: [root.id] })}]`)
      else if (text.startsWith('430')) go()
    })
  })
  raw.pause()
  const text = 'x'.repeat(60_000)
  for (let n = 1; n <= 400; n++) {
    await line.fact('item', root.id, 'down', { n, text })
    if (n % 20 === 0) await reading.until(() => numbersOf(reading).at(-1) === n)
  }
  expect(numbersOf(reading)).toHaveLength(400)
  raw.resume()
  await cut
}, 60_000)
