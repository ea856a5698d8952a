import type { Desk } from './use-desk'
import { useWords } from './use-words'

/** Opens a point: a node with children shows them, one without shows its hall. */
export const useOpen = ({ nodes, points }: Pick<Desk, 'nodes' | 'points'>): ((id: number) => void) => {
  const [words, go] = useWords()
  return (id) => {
    const node = nodes.find((each) => each.id === id)
    const parent = points.find((each) => each.id === id)?.parent ?? undefined
    if ((node?.points ?? 1) > 1 || parent === undefined) go({ node: id, hall: undefined, seat: undefined })
    else go({ node: nodes.some((each) => each.id === parent) ? parent : words.node, hall: id, seat: undefined })
  }
}
