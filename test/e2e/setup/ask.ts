import type { Page } from '@playwright/test'
import type { Call, Reply } from '../../../shared/call'
import { listConferences } from '../../../shared/conferences'
import { listPoints } from '../../../shared/points'
import { listSessions } from '../../../shared/sessions'

interface Given {
  params?: Record<string, number>
  query?: Record<string, string | number>
  body?: unknown
}

/** A call with the cookie of the page's browser, for what a story must know and no screen says. Answers any status. */
export async function call(page: Page, { method, path }: Call, { params = {}, query = {}, body }: Given = {}) {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => String(params[name]))
  const { origin } = new URL(page.url())
  return await page.request.fetch(`${origin}/api${filled}`, {
    method,
    params: query,
    headers: { origin },
    ...(body === undefined ? {} : { data: body }),
  })
}

/** The reply of a call that must succeed. */
export async function ask<C extends Call>(page: Page, one: C, given: Given = {}): Promise<Reply<C>> {
  const response = await call(page, one, given)
  if (!response.ok()) throw new Error(`${one.method} ${one.path}: ${response.status()} ${await response.text()}`)
  return one.reply?.parse(await response.json()) as Reply<C>
}

export interface Rehearsal {
  id: number
  title: string
  /** Id of a point by the end of its printed name («Từ Sơn»), of a session by its host's («Bắc Ninh»). */
  point(name: string): number
  session(host: string): number
}

/** The conference of today that people play. */
export async function rehearsal(page: Page): Promise<Rehearsal> {
  const { conferences } = await ask(page, listConferences)
  const found = conferences.find((one) => one.demonstration && one.state === 'summoned')
  if (!found) throw new Error('there is no rehearsal')
  const { points } = await ask(page, listPoints, { params: { id: found.id } })
  const { sessions } = await ask(page, listSessions, { params: { id: found.id } })
  const must = <T>(one: T | undefined, name: string): T => {
    if (one === undefined) throw new Error(`the rehearsal has no ${name}`)
    return one
  }
  return {
    id: found.id,
    title: found.title,
    point: (name) =>
      must(
        points.find((one) => one.printedName.endsWith(name)),
        name,
      ).id,
    session: (host) =>
      must(
        sessions.find((one) => one.hostName.endsWith(host)),
        host,
      ).id,
  }
}
