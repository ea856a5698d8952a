import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import { type Assembled, assemble } from '../../server/assemble'
import type { Config } from '../../server/config'
import { readConfig } from '../../server/config'
import type { Database } from '../../server/db/database'
import type { Log } from '../../server/parts'
import type { Arguments, Call } from '../../shared/call'
import { openForTest } from '../setup/open'
import { type Build, builders } from './builders'
import { memoryFor } from './media'

export const MORNING = Date.UTC(2022, 4, 18, 0, 30) // 18/05/2022 07:30 in Hà Nội

/** A clock that stands still until told. */
export function movable(at = MORNING) {
  let now = at
  return {
    now: () => now,
    set: (to: number) => {
      now = to
    },
    pass: (ms: number) => {
      now += ms
    },
  }
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests compare whole replies by value
  body: any
  headers: Record<string, string>
}

/** A browser: keeps its cookie, sends Origin, never throws on a refusal. */
export class Browser {
  readonly #url: string
  readonly origin: string
  cookie: string | undefined
  readonly tag = `tag-${randomUUID().slice(0, 12)}`
  constructor(url: string, origin: string) {
    this.#url = url
    this.origin = origin
  }

  async send<C extends Call>(call: C, ...[given]: [Arguments<C> & { version?: number }] | []): Promise<Answer> {
    const args = (given ?? {}) as {
      params?: Record<string, unknown>
      query?: Record<string, string>
      body?: unknown
      version?: number
    }
    const path = call.path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(args.params?.[name])))
    const method = call.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
    let asked = request(this.#url)[method](`/api${path}`).set('origin', this.origin)
    if (args.query) asked = asked.query(args.query)
    if (this.cookie) asked = asked.set('cookie', this.cookie)
    if (args.version !== undefined) asked = asked.set('if-match', `"${args.version}"`)
    const answer = await (args.body === undefined ? asked : asked.send(args.body as object))
    const set = ([] as string[]).concat(answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '')
    for (const one of set) this.cookie = one.endsWith('=') ? undefined : one
    return { status: answer.status, body: answer.body, headers: answer.headers }
  }
  /** For arranging: the reply, or a failed test. */
  async must<C extends Call>(call: C, ...given: [Arguments<C> & { version?: number }] | []) {
    const answer = await this.send(call, ...given)
    if (answer.status >= 400)
      throw new Error(`${call.method} ${call.path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
}

export interface Scene extends Build {
  db: Database
  app: Assembled
  url: string
  clock: ReturnType<typeof movable>
  media: Awaited<ReturnType<typeof memoryFor>>
  /** A browser nobody is signed in with. */
  browser(): Browser
  end(): Promise<void>
}

export const SILENT = {
  info() {},
  warn() {},
  error: (values: object, text: string) => process.stderr.write(`${text} ${JSON.stringify(values, errors)}\n`),
}
const errors = (_key: string, value: unknown) => (value instanceof Error ? value.stack : value)

export const testConfig = (more: Record<string, string> = {}): Config => readConfig({ DATA_DIR: '/nowhere', ...more })

/** The whole application on a fresh database, with media in memory and a clock that tests move. Call `end` when done. */
export async function scene(options: { at?: number; db?: Database; log?: Log } = {}): Promise<Scene> {
  const clock = movable(options.at)
  const db = options.db ?? (await openForTest())
  const late: { told?: () => void } = {}
  const media = await memoryFor(db, clock, () => late.told?.())
  const config = testConfig()
  const app = assemble({ config, db, clock, log: options.log ?? SILENT, media })
  late.told = app.projection.ledger.told
  await new Promise<void>((go) => app.http.listen(0, '127.0.0.1', go))
  const url = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`
  const browser = () => new Browser(url, config.origin)
  const end = async () => {
    await app.close()
    await new Promise((go) => app.http.close(go))
    await media.close({ keepServer: false })
    await db.close()
  }
  return { db, app, url, clock, media, browser, end, ...builders({ db, clock, browser }) }
}
