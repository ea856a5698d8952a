import { eq } from 'drizzle-orm'
import express from 'express'
import request from 'supertest'
import { accountRoutes } from '../../server/accounts/accounts.routes'
import { accounts } from '../../server/accounts/accounts.schema'
import { issueKey } from '../../server/accounts/keys'
import { signedIn } from '../../server/accounts/sign-in.middleware'
import type { Database } from '../../server/db/database'
import { sameOrigin } from '../../server/http/headers'
import { withName } from '../../server/http/overtaken'
import { problems } from '../../server/http/problem'
import { refusals } from '../../server/http/refused'
import type { Parts } from '../../server/parts'
import { ORIGIN, testParts } from './parts'

export interface Sent {
  cookie?: string | undefined
  /** The sender's address. */
  from?: string
  origin?: string | undefined
  version?: number
  headers?: Record<string, string>
}

/** The accounts' calls alone, over a database, as browsers send them. */
export function desk(db: Database, origin = ORIGIN) {
  const { parts, moved, ended, rechecked } = testParts(db, origin)
  const app = appOf(parts)
  const send = async (
    method: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    body?: object | string,
    sent: Sent = {},
  ) => {
    const asked = request(app)
      [method](`/api${path}`)
      .set('x-forwarded-for', sent.from ?? '10.0.0.1')
    if (sent.origin !== undefined || !('origin' in sent)) asked.set('origin', sent.origin ?? origin)
    if (sent.cookie) asked.set('cookie', sent.cookie)
    if (sent.version !== undefined) asked.set('if-match', `"${sent.version}"`)
    for (const [name, value] of Object.entries(sent.headers ?? {})) asked.set(name, value)
    const reply = body === undefined ? await asked : await asked.send(body)
    const set = reply.get('set-cookie')?.[0]
    return { status: reply.status, body: reply.body, text: reply.text, set, cookie: set?.split(';')[0] }
  }
  return {
    parts,
    db,
    /** Moves the clock, by milliseconds. */
    moved,
    ended,
    rechecked,
    send,
    signIn: (name: string, password: string, sent?: Sent) => send('post', '/sign-in', { name, password }, sent),
    byKey: (key: string, sent?: Sent) => send('post', '/keys/exchange', { key }, sent),
    /** As if long ago: nothing of it is announced. */
    disable: (id: number) =>
      db.keep((tx) => tx.update(accounts).set({ disabledAt: parts.clock.now() }).where(eq(accounts.id, id))),
    me: (cookie: string | undefined) => send('get', '/me', undefined, { cookie }),
    issue: (
      kind: Parameters<typeof issueKey>[1]['kind'],
      owner: number,
      more: { lasts?: number; again?: boolean } = {},
    ) => {
      const at = parts.clock.now()
      const { lasts = 86_400_000, again = false } = more
      return db.keep((tx) => issueKey(tx, { kind, owner, at, expires: at + lasts, again }))
    },
  }
}
export type Desk = ReturnType<typeof desk>

function appOf(parts: Parts) {
  const app = express()
  app.set('trust proxy', true)
  app.use(
    sameOrigin(() => [parts.config.origin]),
    express.json({ limit: '1mb' }),
    signedIn(parts),
  )
  app.use('/api', accountRoutes(parts))
  app.use(problems(parts.log, refusals(parts), (reply) => withName(parts.db.read, reply)))
  return app
}
