import type { Figures } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'

/** Numbers that repeat: mulberry32. */
export const dice = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { below: (n: number) => Math.floor(next() * n), chance: (p: number) => next() < p }
}
export type Dice = ReturnType<typeof dice>

/** One expected person, as somebody standing at the door would note it. */
export interface Someone {
  full: boolean
  member: boolean
  noted: 'hall' | 'online' | 'excused' | 'unexcused' | 'nothing' | 'contradicted'
  /** Whether the one who came in the place of the holder is a member; null: the holder came. */
  replacedBy: boolean | null
}
export interface Room {
  path: string
  people: Someone[]
  guests: number
}

export const someone = (dice: Dice): Someone => {
  const noted = (['hall', 'hall', 'hall', 'online', 'excused', 'unexcused', 'nothing', 'contradicted'] as const)[
    dice.below(8)
  ]
  const came = noted === 'hall' || noted === 'online'
  return {
    full: dice.chance(0.9),
    member: dice.chance(0.8),
    noted: noted ?? 'nothing',
    replacedBy: came && dice.chance(0.1) ? dice.chance(0.5) : null,
  }
}

/** A tally stroke for one person. */
const stroke = (sheet: Figures, { full, member, noted, replacedBy }: Someone) => {
  if (noted === 'contradicted') sheet.conflicts++
  const came = noted === 'hall' || noted === 'online'
  if (!full) {
    if (came) sheet.outside++
    return
  }
  sheet.expected++
  if (noted === 'hall') sheet.present++
  if (noted === 'online') sheet.online++
  if (noted === 'excused') sheet.excused++
  if (noted === 'unexcused') sheet.unexcused++
  if (noted === 'nothing' || noted === 'contradicted') sheet.unmarked++
  if (!came) return
  if (replacedBy !== null) sheet.substitutes++
  if (replacedBy ?? member) sheet.members++
  else sheet.nonMembers++
}

/** Everybody counted once at every node above, by walking the rooms: slow, plain, and sharing nothing with the server. */
export const strokesOf = (rooms: Iterable<Room>): Map<number, Figures> => {
  const sheets = new Map<number, Figures>()
  for (const room of rooms)
    for (const part of room.path.split('/').filter((text) => text !== '')) {
      const node = Number(part)
      const sheet = sheets.get(node) ?? { ...noFigures }
      sheets.set(node, sheet)
      sheet.points++
      if (room.people.some((person) => person.noted !== 'nothing')) sheet.reported++
      sheet.guests += room.guests
      for (const person of room.people) stroke(sheet, person)
    }
  return sheets
}
