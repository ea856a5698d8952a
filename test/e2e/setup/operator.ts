import type { APIRequestContext, Page } from '@playwright/test'
import type { Request, Turn } from '../../../shared/floor'
import type { People } from './people'

interface Places {
  session: number
  points: { centre: number; tuSon: number; ward: number }
}

/** Somebody who gives orders by HTTP, beside the pages that a test looks at. */
export class Operator {
  readonly page: Page
  private readonly requests: APIRequestContext
  private readonly origin: string
  constructor(page: Page) {
    this.page = page
    this.requests = page.context().request
    this.origin = new URL(page.url()).origin
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.requests.get(`${this.origin}/api${path}`)
    if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`)
    return await answer.json()
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    const headers = { origin: this.origin, 'x-device': 'story-operator-1' }
    const answer = await this.requests.post(`${this.origin}/api${path}`, { data: body, headers })
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`)
    return await answer.json()
  }

  /** The rehearsal: its central session and the points that a story needs. */
  async rehearsal(): Promise<Places> {
    const { conferences } = await this.get<{ conferences: { id: number; state: string }[] }>('/conferences')
    const found = conferences.find((each) => each.state === 'summoned')
    if (!found) throw new Error('the demonstration has no rehearsal')
    const { sessions } = await this.get<{ sessions: { id: number; kind: string }[] }>(
      `/conferences/${found.id}/sessions`,
    )
    const { points } = await this.get<{ points: { id: number; printedName: string }[] }>(
      `/conferences/${found.id}/points`,
    )
    const point = (end: string): number => points.find((each) => each.printedName.endsWith(end))?.id ?? 0
    return {
      session: sessions.find((each) => each.kind === 'central')?.id ?? 0,
      points: { centre: point('Trung ương'), tuSon: point('thành phố Từ Sơn'), ward: point('phường Trang Hạ') },
    }
  }

  private floor = (session: number) => this.get<{ requests: Request[]; turns: Turn[] }>(`/sessions/${session}/floor`)

  /** Gives the floor to who waits first. */
  async giveFirst(session: number): Promise<void> {
    const { requests, turns } = await this.floor(session)
    const seen = Math.max(0, ...turns.map((turn) => turn.id))
    await this.post(`/sessions/${session}/floor`, { request: requests[0]?.id, seen })
  }

  /** Ends the turn that runs. */
  async endTurn(session: number): Promise<void> {
    const { turns } = await this.floor(session)
    const running = turns.find((turn) => turn.to === null)
    await this.post(`/turns/${running?.id}/end`)
  }
}

/** One of the printed roles, giving orders by HTTP. */
export const operate = async (people: People, label: string): Promise<Operator> =>
  new Operator((await people.as(label)).page)
