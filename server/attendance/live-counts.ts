import type { Database } from '../db/database'
import type { Entry } from '../db/entry'
import type { Clock, CountsChanged, Feed, LiveCounts } from '../parts'
import { SessionCounts } from './session-counts'

/** How long changes gather before they are counted. */
const TICK = 150
/** Sessions kept; one that nobody asked for the longest is built again when somebody does. */
const KEPT = 24

/** What is recorded at a hall and moves its numbers. */
const OF_HALL =
  /^(standing|mark|check_in|decision|headcount|guest|seat|seats|quota|quotas|composition|substitution|sheet)[._]|^point\.changed$/
/** What may change which halls a session has. */
const OF_TREE =
  /^(point\.(added|moved|removed)|session\.(planned|changed|opened|reopened|cancelled)|conference\.(summoned|created|copied))$/

/** The points that a body names, wherever they stand in it. */
function pointsIn(body: unknown, depth = 4): number[] {
  if (typeof body !== 'object' || body === null || depth === 0) return []
  return Object.entries(body).flatMap(([name, value]) =>
    name === 'point' && typeof value === 'number' ? [value] : pointsIn(value, depth - 1),
  )
}

class Counting {
  readonly #db: Pick<Database, 'read'>
  readonly #sessions = new Map<number, SessionCounts>()
  readonly #listeners = new Set<(changed: CountsChanged) => void>()
  #timer: NodeJS.Timeout | undefined

  constructor(db: Pick<Database, 'read'>) {
    this.#db = db
  }

  readonly nodes: LiveCounts['nodes'] = async (session) => {
    const counts = this.#sessions.get(session) ?? new SessionCounts(this.#db, session, (changed) => this.#tell(changed))
    this.#sessions.delete(session)
    this.#sessions.set(session, counts)
    for (const [oldest] of this.#sessions) if (this.#sessions.size > KEPT) this.#sessions.delete(oldest)
    return await counts.nodes()
  }

  readonly of: LiveCounts['of'] = async (session, point) => {
    const node = (await this.nodes(session)).get(point)
    return node && { own: node.own, total: node.total }
  }

  readonly subscribe: LiveCounts['subscribe'] = (listener) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  hear({ kind, scope, conference, body }: Entry) {
    const tree = OF_TREE.test(kind)
    if (!tree && !OF_HALL.test(kind)) return
    const points = tree ? [] : [scope, ...pointsIn(body)]
    for (const counts of this.#sessions.values()) {
      if (conference !== null && counts.conference !== 0 && counts.conference !== conference) continue
      if (tree) counts.doubt()
      for (const point of points) counts.touch(point)
    }
    this.#timer ??= setTimeout(() => void this.#count(), TICK).unref()
  }

  async #count() {
    this.#timer = undefined
    for (const counts of this.#sessions.values()) if (counts.isDue) await counts.nodes().catch(() => this.#later())
  }
  /** The database did not answer: what is due stays due. */
  #later() {
    this.#timer ??= setTimeout(() => void this.#count(), 1000).unref()
  }

  #tell(changed: CountsChanged) {
    for (const listener of this.#listeners) listener(changed)
  }
}

/**
 * Figures of every node of the sessions that somebody asks for. Built from rows at the first question, in bulk; then
 * each hall at which something was recorded is counted anew, and the difference goes to the nodes above it.
 */
export function createLiveCounts(db: Pick<Database, 'read'>, feed: Feed, _clock?: Clock): LiveCounts {
  const counting = new Counting(db)
  feed.subscribe((entry) => counting.hear(entry))
  const { of, nodes, subscribe } = counting
  return { of, nodes, subscribe }
}
