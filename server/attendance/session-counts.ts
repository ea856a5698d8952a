import type { Figures } from '../../shared/attendance'
import type { Database } from '../db/database'
import type { CountsChanged } from '../parts'
import { pointsOf, sessionRow } from './live-counts.store'
import { type OwnHall, ownFigures } from './own-figures'

interface Node {
  readonly point: number
  readonly path: string
  readonly parent: number | undefined
  own: Figures
  total: Figures
}
type Tree = Map<number, Node>

/** More points at a time than this are counted in portions, so that nobody waits for them. */
const PORTION = 250

const each = (of: (name: keyof Figures) => number): Figures => ({
  expected: of('expected'),
  present: of('present'),
  online: of('online'),
  excused: of('excused'),
  unexcused: of('unexcused'),
  unmarked: of('unmarked'),
  substitutes: of('substitutes'),
  members: of('members'),
  nonMembers: of('nonMembers'),
  guests: of('guests'),
  outside: of('outside'),
  conflicts: of('conflicts'),
  reported: of('reported'),
  points: of('points'),
})
const plus = (a: Figures, b: Figures): Figures => each((name) => a[name] + b[name])
const minus = (a: Figures, b: Figures): Figures => each((name) => a[name] - b[name])
const isSame = (a: Figures, b: Figures): boolean => Object.values(minus(a, b)).every((value) => value === 0)

const parentOn = (path: string): number | undefined => {
  const above = path.split('/').filter(Boolean).at(-2)
  return above === undefined ? undefined : Number(above)
}

/** Node = its own hall + its children. */
function treeOf(halls: readonly OwnHall[]): Tree {
  const tree: Tree = new Map()
  for (const { point, path, own } of halls) tree.set(point, { point, path, parent: parentOn(path), own, total: own })
  const deepestFirst = [...tree.values()].sort((a, b) => b.path.split('/').length - a.path.split('/').length)
  for (const node of deepestFirst) {
    const parent = node.parent === undefined ? undefined : tree.get(node.parent)
    if (parent) parent.total = plus(parent.total, node.total)
  }
  return tree
}

/** One session: built once in bulk, then only what changed is counted anew. */
export class SessionCounts {
  readonly id: number
  conference = 0
  #db: Pick<Database, 'read'>
  #top = 0
  #chain: number[] = []
  #tree: Tree = new Map()
  readonly #dirty = new Set<number>()
  /** The tree itself may be another: build it again. */
  #unsure = true
  #turn: Promise<void> = Promise.resolve()
  readonly #changed: (changed: CountsChanged) => void

  constructor(db: Pick<Database, 'read'>, id: number, changed: (changed: CountsChanged) => void) {
    this.#db = db
    this.id = id
    this.#changed = changed
  }

  get isDue(): boolean {
    return this.#unsure || this.#dirty.size > 0
  }

  /** Something was recorded at a hall. */
  touch(point: number) {
    this.#dirty.add(point)
  }
  /** Points, sheets or the session changed. */
  doubt() {
    this.#unsure = true
  }

  /** The numbers with everything that was heard of so far. */
  async nodes(): Promise<ReadonlyMap<number, { own: Figures; total: Figures }>> {
    this.#turn = this.#turn.catch(() => {}).then(() => this.#catchUp())
    await this.#turn
    return this.#tree
  }

  async #catchUp() {
    while (this.isDue) {
      if (this.#unsure) await this.#build()
      else await this.#recount([...this.#dirty].slice(0, PORTION))
    }
  }

  async #build() {
    this.#unsure = false
    this.#dirty.clear()
    try {
      const before = this.#tree
      const row = await sessionRow(this.#db.read, this.id)
      this.#top = row?.host ?? 0
      this.conference = row?.conference ?? 0
      this.#chain = await this.#chainFrom(row?.continues ?? null)
      this.#tree = treeOf(row ? await this.#halls() : [])
      this.#tell(
        [...this.#tree.values()].filter((node) => {
          const old = before.get(node.point)
          return old && !(isSame(old.own, node.own) && isSame(old.total, node.total) && old.path === node.path)
        }),
      )
    } catch (error) {
      this.#unsure = true
      throw error
    }
  }

  /** Portion by portion: other requests are answered in between. */
  async #halls(): Promise<OwnHall[]> {
    const points = await pointsOf(this.#db.read, this.id)
    const halls: OwnHall[] = []
    for (let i = 0; i < points.length; i += PORTION) {
      halls.push(...(await ownFigures(this.#db.read, this.#asked(points.slice(i, i + PORTION)))))
      await new Promise((go) => setImmediate(go))
    }
    return halls
  }

  async #chainFrom(continued: number | null): Promise<number[]> {
    const chain = [this.id]
    for (let next = continued; next !== null && !chain.includes(next); ) {
      chain.push(next)
      next = (await sessionRow(this.#db.read, next))?.continues ?? null
    }
    return chain
  }

  #asked(points: readonly number[]) {
    return { session: this.id, chain: this.#chain, points }
  }

  async #recount(points: readonly number[]) {
    for (const point of points) this.#dirty.delete(point)
    const known = points.filter((point) => this.#tree.has(point))
    if (known.length === 0) return
    try {
      const changed = new Set<Node>()
      for (const { point, own } of await ownFigures(this.#db.read, this.#asked(known))) this.#put(point, own, changed)
      this.#tell([...changed])
    } catch (error) {
      for (const point of points) this.#dirty.add(point)
      throw error
    }
  }

  #put(point: number, own: Figures, changed: Set<Node>) {
    const hall = this.#tree.get(point)
    if (!hall || isSame(own, hall.own)) return
    const difference = minus(own, hall.own)
    hall.own = own
    for (
      let node: Node | undefined = hall;
      node;
      node = node.parent === undefined ? undefined : this.#tree.get(node.parent)
    ) {
      node.total = plus(node.total, difference)
      changed.add(node)
    }
  }

  #tell(nodes: readonly Node[]) {
    if (nodes.length === 0) return
    const told = nodes.map(({ point, path, own, total }) => ({ point, path, own, total }))
    this.#changed({ session: this.id, top: this.#top, nodes: told })
  }
}
