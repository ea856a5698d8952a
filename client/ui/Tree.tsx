import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import classes from './tree.module.css'
import { moveOf, rowsOf, type TreeNode, type TreeRow, wayTo } from './tree-rows'

export interface TreeProps<N extends TreeNode> {
  label: string
  /** Parents before their children, siblings in order. */
  nodes: readonly N[]
  chosen: number | null
  onChoose: (id: number) => void
  /** What stands at the right end of a row: figures, a badge. */
  end?: (node: N) => ReactNode
  /** The name; default `node.name`. */
  render?: (node: N) => ReactNode
  rowHeight?: number
  /** Open at first: down to this level (1 = roots only show themselves). */
  openTo?: number
}

const openAtFirst = (nodes: readonly TreeNode[], levels: number): Set<number> => {
  const depth = new Map<number, number>()
  for (const node of nodes) depth.set(node.id, (node.parent === null ? 0 : (depth.get(node.parent) ?? 0)) + 1)
  return new Set(nodes.filter((node) => (depth.get(node.id) ?? 1) < levels).map((node) => node.id))
}

function Row<N extends TreeNode>({
  row,
  props,
  id,
  toggle,
}: {
  row: TreeRow<N>
  props: TreeProps<N>
  id: string
  toggle: () => void
}) {
  const { node, level, setSize, position, children, open } = row
  const Chevron = open ? IconChevronDown : IconChevronRight
  const chosen = node.id === props.chosen
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys, by aria-activedescendant
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the tree itself
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-setsize={setSize}
      aria-posinset={position}
      aria-selected={chosen}
      {...(children > 0 ? { 'aria-expanded': open } : {})}
      className={classes.row}
      style={{ paddingLeft: 6 + (level - 1) * 14 }}
      onClick={() => props.onChoose(node.id)}
    >
      {children > 0 ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: a larger mark for the mouse; the keyboard has its arrows
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <span
          className={classes.chevron}
          onClick={(event) => {
            event.stopPropagation()
            toggle()
          }}
        >
          <Chevron size={16} stroke={1.75} aria-hidden="true" />
        </span>
      ) : (
        <span className={classes.chevron} />
      )}
      <span className={classes.name}>{props.render ? props.render(node) : node.name}</span>
      {props.end && <span className={classes.end}>{props.end(node)}</span>}
    </div>
  )
}

/** A tree that draws only the rows in view, with level, set size and place for readers; arrows, Enter, Backspace = up. */
export function Tree<N extends TreeNode>(props: TreeProps<N>) {
  const { label, nodes, chosen, onChoose, rowHeight = 32, openTo = 2 } = props
  const [open, setOpen] = useState<ReadonlySet<number>>(() => openAtFirst(nodes, openTo))
  const [active, setActive] = useState<number | null>(chosen)
  const box = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(nodes, open), [nodes, open])
  const at = Math.max(
    0,
    rows.findIndex((row) => row.node.id === (active ?? chosen)),
  )
  const name = (id: number): string => `${label.replace(/\W+/g, '')}-${id}`

  useEffect(() => {
    if (chosen === null) return
    setActive(chosen)
    setOpen((before) => new Set([...before, ...wayTo(nodes, chosen)]))
  }, [chosen, nodes])

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 300, height: 600 },
  })

  const set = (id: number, opened: boolean): void =>
    setOpen((before) => new Set(opened ? [...before, id] : [...before].filter((each) => each !== id)))

  const onKey = (event: KeyboardEvent): void => {
    const move = moveOf(event.key, rows, at)
    if (!move) return
    event.preventDefault()
    if ('open' in move) set(move.open, true)
    else if ('close' in move) set(move.close, false)
    else {
      const target = rows['go' in move ? move.go : move.choose]
      if (!target) return
      setActive(target.node.id)
      virtual.scrollToIndex(rows.indexOf(target))
      if ('choose' in move) onChoose(target.node.id)
    }
  }

  const current = rows[at]
  return (
    <div
      ref={box}
      role="tree"
      aria-label={label}
      tabIndex={0}
      className={classes.tree}
      onKeyDown={onKey}
      {...(current ? { 'aria-activedescendant': name(current.node.id) } : {})}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row ? (
            <div
              key={row.node.id}
              role="presentation"
              data-active={index === at || undefined}
              className={classes.place}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              <Row row={row} props={props} id={name(row.node.id)} toggle={() => set(row.node.id, !row.open)} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}
