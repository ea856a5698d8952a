import type { Figures } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'
import type { RollUpNode } from '../../shared/papers'

const KEYS = Object.keys(noFigures) as (keyof Figures)[]

const sum = (parts: readonly Figures[]): Figures => {
  const total = { ...noFigures }
  for (const part of parts) for (const key of KEYS) total[key] += part[key]
  return total
}

/** Where in a tree a parent is not its own hall and its children, in words for the log; undefined where all agrees. */
export function unequal(node: RollUpNode): string | undefined {
  const parts = [...(node.own ? [node.own.figures] : []), ...node.children.map((child) => child.figures)]
  const counted = sum(parts)
  const wrong = parts.length > 0 && KEYS.find((key) => counted[key] !== node.figures[key])
  if (wrong) return `roll-up of ${node.name}: ${wrong} is ${node.figures[wrong]}, its parts say ${counted[wrong]}`
  for (const child of node.children) {
    const below = unequal(child)
    if (below) return below
  }
  return undefined
}
