import { men, women } from './names'
import type { AttendsAs, Name, Seat } from './types'

/** «Nguyễn Văn An» → its three parts; the family name stands first. */
export const nameOf = (printed: string): Name => {
  const words = printed.split(' ')
  const given = words.at(-1) ?? ''
  return { family: words[0] ?? '', middle: words.slice(1, -1).join(' '), given, printed, sortKey: null }
}

/** A seat before it stands in a hall. Without a name a made-up one is drawn. */
export interface Entry {
  office: string
  unit: string
  name?: string | Name
  member?: boolean
  standIn?: string
}

export interface Block {
  category: string
  entries: readonly Entry[]
  attendsAs?: AttendsAs
}

/** The same numbers on every machine (mulberry32). */
export const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws made-up names, one in three a woman's; `seed` moves the start, so that halls do not begin alike. */
const drawer = (seed: number) => {
  const random = randomFrom(seed)
  let man = Math.floor(random() * men.length)
  let woman = Math.floor(random() * women.length)
  return (office: string): string => {
    const hers = /Phụ nữ/.test(office) || random() < 0.34
    const list = hers ? women : men
    return list[(hers ? woman++ : man++) % list.length] ?? ''
  }
}

const ROWS = 'ABCDEFGHIKLMN'
/** «B-15»: rows of twenty from the front. */
const placeAt = (index: number): string =>
  `${ROWS[Math.floor(index / 20)] ?? 'P'}-${String((index % 20) + 1).padStart(2, '0')}`

/** Seats one hall: entries in the order given, keys «tu-son-001», places for those who are expected in full. */
export const seatHall = (point: string, seed: number, blocks: readonly Block[]): Seat[] => {
  const draw = drawer(seed)
  let index = 0
  return blocks.flatMap(({ category, entries, attendsAs = 'full' }) =>
    entries.map((entry): Seat => {
      const name = entry.name ?? draw(entry.office)
      const at = index++
      return {
        key: `${point}-${String(at + 1).padStart(3, '0')}`,
        point,
        name: typeof name === 'string' ? nameOf(name) : name,
        office: entry.office,
        unit: entry.unit,
        category,
        attendsAs,
        member: entry.member ?? true,
        place: attendsAs === 'full' ? placeAt(at) : '',
        standIn: entry.standIn ? nameOf(entry.standIn) : null,
      }
    }),
  )
}

/** Each office at each unit, office by office within a unit. */
export const officesAt = (units: readonly string[], offices: readonly string[]): Entry[] =>
  units.flatMap((unit) => offices.map((office) => ({ office, unit })))

/** Outside the number summoned: invited, serving, press. */
export const OUTSIDE = 'Ngoài số triệu tập: mời, phục vụ, báo chí'
export const outside = (entries: Record<Exclude<AttendsAs, 'full'>, readonly Entry[]>): Block[] =>
  (['invited', 'serving', 'press'] as const).map((attendsAs) => ({
    category: OUTSIDE,
    attendsAs,
    entries: entries[attendsAs],
  }))
