import type { Seat } from '../../../../shared/composition'

export type Filter = Seat['attendsAs'] | 'doubles' | undefined

/** A heading with its people: a category of those summoned, or everybody outside that number. */
export interface Group {
  /** The category; '' for those outside. */
  title: string
  outside: boolean
  seats: Seat[]
}

/** Those summoned by their printed groups in order of appearance; then those outside the number. */
export const groupsOf = (seats: readonly Seat[]): Group[] => {
  const groups = new Map<string, Group>()
  for (const seat of seats.filter((one) => one.attendsAs === 'full')) {
    const group = groups.get(seat.category) ?? { title: seat.category, outside: false, seats: [] }
    group.seats.push(seat)
    groups.set(seat.category, group)
  }
  const outside = seats.filter((one) => one.attendsAs !== 'full')
  return [...groups.values(), ...(outside.length > 0 ? [{ title: '', outside: true, seats: outside }] : [])]
}

export type Line =
  | { kind: 'group'; key: string; group: Group; open: boolean; doubles: number }
  | { kind: 'seat'; key: string; seat: Seat; group: Group; no: number }
  | { kind: 'add'; key: string; group: Group }

export interface LinesOptions {
  groups: readonly Group[]
  closed: ReadonlySet<string>
  doubles: ReadonlySet<number>
  adding: string | undefined
}

/** What is drawn, top to bottom; numbers run on through the groups, and start anew outside the number. */
export const linesOf = ({ groups, closed, doubles, adding }: LinesOptions): Line[] => {
  let no = 0
  return groups.flatMap((group): Line[] => {
    if (group.outside) no = 0
    const open = !closed.has(group.title)
    const head: Line = {
      kind: 'group',
      key: `nhom ${group.title}`,
      group,
      open,
      doubles: group.seats.filter((seat) => doubles.has(seat.id)).length,
    }
    const seats = group.seats.map((seat): Line => ({ kind: 'seat', key: `ghe ${seat.id}`, seat, group, no: ++no }))
    const add: Line[] = adding === group.title ? [{ kind: 'add', key: `them ${group.title}`, group }] : []
    return [head, ...(open ? seats : []), ...add]
  })
}

/** After which seat of the whole list a step within the own group puts it; undefined at the group's ends. */
export const stepIn = (all: readonly Seat[], group: Group, id: number, by: -1 | 1): number | null | undefined => {
  const at = group.seats.findIndex((seat) => seat.id === id)
  const neighbour = group.seats[at + by]
  if (at < 0 || !neighbour) return undefined
  if (by === 1) return neighbour.id
  const others = all.filter((seat) => seat.id !== id)
  return others[others.findIndex((seat) => seat.id === neighbour.id) - 1]?.id ?? null
}

/** As printed: two groups of four. */
export const doorCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
