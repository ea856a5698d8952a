import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import config from '../../playwright.config'
import { testTools } from '../../setup/tools.mjs'
import { makePointCode } from '../../shared/accounts'
import { openSession } from '../../shared/sessions'
import { pageScript } from '../e2e/page-script'
import { type Application, startApplication } from '../e2e/setup/application'
import { ask, type Rehearsal, rehearsal } from '../e2e/setup/ask'
import { People } from '../e2e/setup/people'
import { attend } from '../e2e/story/stage'
import type {} from './joiner.page'
import { middle } from './median'
import type { Bench, Line } from './run'

const TIMES = 16
/** The application counts a device as gone a moment after it left; a join meanwhile would be measured as its return. */
const BETWEEN_MS = 1_000

interface Ground {
  joiner: Page
  session: number
  point: number
  /** The media server itself, without the application in between. */
  server: string
}

/** A page of a ward that runs nothing of ours, signed in as the ward. */
async function joinerOf(browser: Browser, application: Application, key: string): Promise<Page> {
  const { origin } = application
  const context = await browser.newContext({ baseURL: origin, bypassCSP: true })
  await context.request.post('/api/keys/exchange', { data: { key }, headers: { origin } })
  const page = await context.newPage()
  await page.goto('/api/health')
  await page.evaluate(await pageScript(new URL('./joiner.page.ts', import.meta.url)))
  return page
}

const codeOf = async (office: Page, today: Rehearsal, point: string): Promise<string> =>
  (await ask(office, makePointCode, { params: { id: today.point(point) } })).key

/** A session is open, the centre speaks, a ward is about to join. */
async function ground(browser: Browser, application: Application, people: People): Promise<Ground> {
  const { page: office } = await people.as('Người tổ chức')
  const { page: orders } = await people.as('Điều hành Trung ương')
  const today = await rehearsal(office)
  const centre = await people.admit(await codeOf(office, today, 'Trung ương'), { number: 2 })
  await attend(centre.page, today, 'Trung ương')
  const session = today.session('Trung ương')
  await ask(orders, openSession, { params: { id: session } })
  const { server } = JSON.parse(readFileSync(join(application.dataDir, 'livekit.json'), 'utf8'))
  const joiner = await joinerOf(browser, application, await codeOf(office, today, 'Trang Hạ'))
  for (const one of [office, orders]) await one.goto('about:blank')
  return { joiner, session, point: today.point('Trang Hạ'), server: `ws://127.0.0.1:${server.port}` }
}

const ours = ({ joiner, session, point }: Ground) =>
  joiner.evaluate(([s, p]) => window.joiner?.ours(s ?? 0, p ?? 0), [session, point])
const bare = ({ joiner, session, point, server }: Ground) =>
  joiner.evaluate(
    ([s, p, address]) => window.joiner?.bare(Number(s), Number(p), String(address)),
    [session, point, server],
  )

/** One join of each; who comes first changes, since the second finds a warmer server. */
async function pair(on: Ground, n: number) {
  const joined = { ours: { frame: 0, token: 0 }, bare: { frame: 0, token: 0 } }
  const both = { ours, bare }
  for (const way of n % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
    const one = await both[way](on)
    if (!one) throw new Error('the page has no joiner')
    joined[way] = one
    await sleep(BETWEEN_MS)
  }
  return { ours: joined.ours.frame - joined.ours.token, bare: joined.bare.frame, token: joined.ours.token }
}

async function* measured(on: Ground): AsyncGenerator<Line> {
  await pair(on, 0)
  const all: Awaited<ReturnType<typeof pair>>[] = []
  for (let i = 0; i < TIMES; i++) all.push(await pair(on, i))
  const of = (which: 'ours' | 'bare' | 'token') => middle(all.map((one) => one[which]))
  const limit = of('bare')
  yield { name: 'join to first frame, without the token call', ours: of('ours'), bare: limit, unit: 'ms', callers: 1 }
  yield { name: 'the token call, of a bare join', ours: of('token'), bare: limit, unit: 'ms', callers: 1 }
}

async function* run(): AsyncGenerator<Line> {
  const application = await startApplication()
  const { chromium: executablePath } = await testTools({ get: false })
  const browser = await chromium.launch({ ...config.use?.launchOptions, executablePath })
  const people = new People(browser, application)
  try {
    yield* measured(await ground(browser, application, people))
  } finally {
    await browser.close()
    await application.stop()
  }
}
const bench: Bench = { name: 'join', run }
export default bench
