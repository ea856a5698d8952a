/** A node as the tree needs it; parents come before their children. */
export interface TreeNode {
  id: number
  parent: number | null
  name: string
}

export interface TreeRow<N extends TreeNode> {
  node: N
  /** From 1, as ARIA counts. */
  level: number
  setSize: number
  position: number
  children: number
  open: boolean
}

const childrenOf = <N extends TreeNode>(nodes: readonly N[]): Map<number | null, N[]> => {
  const ids = new Set(nodes.map((node) => node.id))
  const below = new Map<number | null, N[]>()
  for (const node of nodes) {
    const parent = node.parent !== null && ids.has(node.parent) ? node.parent : null
    below.set(parent, [...(below.get(parent) ?? []), node])
  }
  return below
}

/** The rows in view, top to bottom: roots, and what is below open nodes. */
export const rowsOf = <N extends TreeNode>(nodes: readonly N[], open: ReadonlySet<number>): TreeRow<N>[] => {
  const below = childrenOf(nodes)
  const rows: TreeRow<N>[] = []
  const walk = (siblings: readonly N[], level: number): void => {
    siblings.forEach((node, at) => {
      const children = below.get(node.id) ?? []
      const opened = open.has(node.id) && children.length > 0
      rows.push({ node, level, setSize: siblings.length, position: at + 1, children: children.length, open: opened })
      if (opened) walk(children, level + 1)
    })
  }
  walk(below.get(null) ?? [], 1)
  return rows
}

/** A node and everything above it: what must be open for it to be seen. */
export const wayTo = (nodes: readonly TreeNode[], id: number): number[] => {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]))
  const way: number[] = []
  for (let at = parents.get(id); at !== undefined && at !== null && !way.includes(at); at = parents.get(at))
    way.push(at)
  return way
}

export type TreeMove = { go: number } | { open: number } | { close: number } | { choose: number } | undefined

/** What a key does in a tree, by the ARIA pattern: up, down, home, end; right opens or enters, left closes or leaves. */
export const moveOf = (key: string, rows: readonly TreeRow<TreeNode>[], at: number): TreeMove => {
  const row = rows[at]
  if (!row) return undefined
  const parent = rows.findIndex((each) => each.node.id === row.node.parent)
  switch (key) {
    case 'ArrowDown':
      return { go: Math.min(at + 1, rows.length - 1) }
    case 'ArrowUp':
      return { go: Math.max(at - 1, 0) }
    case 'Home':
      return { go: 0 }
    case 'End':
      return { go: rows.length - 1 }
    case 'ArrowRight':
      if (row.children === 0) return undefined
      return row.open ? { go: at + 1 } : { open: row.node.id }
    case 'ArrowLeft':
      if (row.open) return { close: row.node.id }
      return parent >= 0 ? { go: parent } : undefined
    case 'Backspace':
      return parent >= 0 ? { choose: parent } : undefined
    case 'Enter':
    case ' ':
      return { choose: at }
    default:
      return undefined
  }
}
