import type { Point } from '../../../shared/points'

/** A point of the session with its branch, children in their order. */
export interface Node {
  point: Point
  name: string
  parent: Node | undefined
  children: Node[]
  /** Points of the branch, this one with them. */
  size: number
}

const byRank = (a: Point, b: Point): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id - b.id)

/**
 * «Điểm cầu phường Đông Ngàn» → «Đông Ngàn»: the words in front that every name of its kind has (lower case).
 * A name that would be empty stays whole.
 */
export const shortName = (printed: string, drop: readonly string[]): string => {
  let name = printed.trim()
  for (let again = true; again; ) {
    const word = drop.find((each) => name.toLocaleLowerCase('vi').startsWith(`${each} `))
    again = word !== undefined
    if (word) name = name.slice(word.length).trimStart()
  }
  return name === '' ? printed : name
}

/** The tree below a host, by id; the host itself has no parent here. */
export const treeOf = (
  points: readonly Point[],
  host: number,
  drop: readonly string[],
): { root: Node | undefined; nodes: Map<number, Node> } => {
  const inside = points.filter((point) => point.path.split('/').includes(String(host)))
  const nodes = new Map<number, Node>()
  for (const point of inside.toSorted((a, b) => depth(a) - depth(b) || byRank(a, b))) {
    const parent = point.id === host || point.parent === null ? undefined : nodes.get(point.parent)
    const node: Node = { point, name: shortName(point.printedName, drop), parent, children: [], size: 1 }
    parent?.children.push(node)
    nodes.set(point.id, node)
    for (let above = parent; above; above = above.parent) above.size += 1
  }
  return { root: nodes.get(host), nodes }
}
const depth = (point: Point): number => point.path.split('/').length

/** The branch of a node in the order of the tree, itself first. */
export const branchOf = (node: Node): Node[] => [node, ...node.children.flatMap(branchOf)]

/** The child of `top` that a node belongs to; the node itself when it is one. */
export const branchUnder = (top: Node, node: Node): Node | undefined => {
  let at: Node | undefined = node
  while (at && at.parent !== top) at = at.parent
  return at
}

/** Up to here every point has a tile of its own with its picture. */
export const SMALL = 24

/** A column of the small wall: one tile two rows high, or two tiles. */
export interface WallColumn {
  top: Node
  below: Node | undefined
  big: boolean
}
/** Columns under one line of the tree; `nested` hangs below the group before it. */
export interface WallGroup {
  node: Node
  nested: boolean
  columns: WallColumn[]
}

const stacked = (nodes: readonly Node[]): WallColumn[] => {
  if (nodes.length === 1 && nodes[0]) return [{ top: nodes[0], below: undefined, big: true }]
  const half = Math.ceil(nodes.length / 2)
  return nodes.slice(0, half).map((top, at) => ({ top, below: nodes[at + half], big: false }))
}

const big = (top: Node): WallColumn => ({ top, below: undefined, big: true })

/** Leaves stand in two rows beside their parent, which is two rows high unless it has but one. */
const groupsUnder = (node: Node, isTop: boolean, depth: number): WallGroup[] => {
  const leaves = node.children.filter((child) => child.children.length === 0)
  const pair = leaves.length === 1 && !isTop
  const columns = pair ? stacked([node, ...leaves]) : [big(node), ...(leaves.length > 0 ? stacked(leaves) : [])]
  const branches = node.children.filter((child) => child.children.length > 0)
  return [{ node, nested: depth > 1, columns }, ...branches.flatMap((child) => groupsUnder(child, false, depth + 1))]
}

/** The small wall in the order of the tree. */
export const smallWall = (root: Node): WallGroup[] => groupsUnder(root, true, 0)
