import { describe, expect, it } from 'vitest'
import { moveOf, rowsOf, wayTo } from '../../client/ui/tree-rows'

const nodes = [
  { id: 1, parent: null, name: 'Trung ương' },
  { id: 2, parent: 1, name: 'Bắc Ninh' },
  { id: 3, parent: 2, name: 'Từ Sơn' },
  { id: 4, parent: 1, name: 'Đắk Lắk' },
]

describe('rows of a tree', () => {
  it('shows what is below open nodes, with level, set size and place', () => {
    const rows = rowsOf(nodes, new Set([1]))
    expect(rows.map((row) => [row.node.id, row.level, row.setSize, row.position, row.children, row.open])).toEqual([
      [1, 1, 1, 1, 2, true],
      [2, 2, 2, 1, 1, false],
      [4, 2, 2, 2, 0, false],
    ])
  })
  it('takes a node whose parent is not shown for a root: a subtree is a tree', () => {
    expect(rowsOf(nodes.slice(1), new Set()).map((row) => [row.node.id, row.level])).toEqual([
      [2, 1],
      [4, 1],
    ])
  })
  it('knows the way from the root', () => {
    expect(wayTo(nodes, 3)).toEqual([2, 1])
  })
})

describe('keys of a tree', () => {
  const rows = rowsOf(nodes, new Set([1]))
  it('opens, enters, closes and leaves', () => {
    expect(moveOf('ArrowRight', rows, 1)).toEqual({ open: 2 })
    expect(moveOf('ArrowRight', rows, 0)).toEqual({ go: 1 })
    expect(moveOf('ArrowLeft', rows, 0)).toEqual({ close: 1 })
    expect(moveOf('ArrowLeft', rows, 2)).toEqual({ go: 0 })
  })
  it('stays inside the ends', () => {
    expect([moveOf('ArrowUp', rows, 0), moveOf('ArrowDown', rows, 2), moveOf('End', rows, 0)]).toEqual([
      { go: 0 },
      { go: 2 },
      { go: 2 },
    ])
  })
  it('chooses with Enter, the one above with Backspace', () => {
    expect([moveOf('Enter', rows, 2), moveOf('Backspace', rows, 2), moveOf('x', rows, 2)]).toEqual([
      { choose: 2 },
      { choose: 0 },
      undefined,
    ])
  })
})
