import { setTimeout as sleep } from 'node:timers/promises'

type Json = Record<string, unknown>

/** A hall's phone that marks as fast as it is told and remembers what was answered. */
export class Phone {
  readonly #origin: string
  #cookie = ''
  #made = 0
  /** Stamps whose marks the server said it had taken. */
  readonly answered: string[] = []

  constructor(origin: string) {
    this.#origin = origin
  }

  async #ask(method: string, path: string, body?: Json): Promise<Response> {
    return await fetch(`${this.#origin}/api${path}`, {
      method,
      headers: { origin: this.#origin, 'content-type': 'application/json', cookie: this.#cookie },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  }

  async #get(path: string): Promise<Json> {
    const answer = await this.#ask('GET', path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Json
  }

  async signIn(key: string): Promise<void> {
    const answer = await this.#ask('POST', '/keys/exchange', { key })
    if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
    this.#cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
  }

  /** The hall that it works at, its next session, and the seats there. */
  async hall(): Promise<{ point: number; session: number; seats: number[] }> {
    const { conferences } = (await this.#get('/home')) as {
      conferences: { point: { id: number } | null; session: { id: number } | null }[]
    }
    const mine = conferences.find((one) => one.point && one.session)
    if (!mine?.point || !mine.session) throw new Error('the operator works at no hall')
    const { seats } = (await this.#get(`/sessions/${mine.session.id}/points/${mine.point.id}/roll`)) as {
      seats: { id: number }[]
    }
    return { point: mine.point.id, session: mine.session.id, seats: seats.map(({ id }) => id) }
  }

  async #mark(place: { point: number; session: number }, seat: number): Promise<void> {
    const stamp = `stamp-kill-${String(++this.#made).padStart(7, '0')}`
    const mark = { seat, stamp, value: this.#made % 2 ? 'present' : 'unexcused', deviceAt: Date.now() }
    const body = { tag: 'phone-under-kill', marks: [mark] }
    const answer = await this.#ask('POST', `/sessions/${place.session}/points/${place.point}/marks`, body)
    const { standings } = (await answer.json()) as { standings?: unknown[] }
    if (answer.ok && standings?.length === 1) this.answered.push(stamp)
  }

  /** Marks at a rate until told to stop; what is cut off counts as not answered. */
  async markAway(place: { point: number; session: number; seats: number[] }, perSecond: number, stop: AbortSignal) {
    const under: Promise<void>[] = []
    for (let n = 0; !stop.aborted; n++) {
      under.push(this.#mark(place, place.seats[n % place.seats.length] ?? 0).catch(() => undefined))
      await sleep(1000 / perSecond)
    }
    await Promise.all(under)
  }
}
