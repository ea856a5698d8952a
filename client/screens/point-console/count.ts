/** The three figures of a hall as they are typed; empty = not typed yet. */
export interface Typed {
  n: string
  excused: string
  members: string
}
export type Field = keyof Typed
export const nothingTyped: Typed = { n: '', excused: '', members: '' }

const MOST = 6

/** A key of the pad, as typed into the chosen field. */
export const press = (typed: Typed, field: Field, key: string): Typed => {
  const before = typed[field]
  if (key === 'clear') return { ...typed, [field]: '' }
  if (key === 'back') return { ...typed, [field]: before.slice(0, -1) }
  const next = `${before}${key}`.replace(/^0+(?=\d)/, '')
  return next.length > MOST ? typed : { ...typed, [field]: next }
}

const number = (text: string): number => (text === '' ? 0 : Number(text))

export interface Sum {
  n: number
  excused: number
  members: number
  expected: number
  /** Neither present nor excused; 0 when more came than were expected. */
  unexcused: number
  /** More came than were expected: recorded as invited beside the list. */
  guests: number
}

/** What the figures come to before they are sent: present + excused + unexcused = expected. */
export const sumOf = (typed: Typed, expected: number): Sum => {
  const [n, excused, members] = [number(typed.n), number(typed.excused), number(typed.members)]
  const left = expected - n - excused
  return { n, excused, members, expected, unexcused: Math.max(0, left), guests: Math.max(0, n - expected) }
}

/** Why the figures cannot be sent: `problems:` code, or null. */
export const flawOf = (
  typed: Typed,
  { n, members, excused, expected }: Sum,
): 'required' | 'members_over_count' | 'excused_over' | null => {
  if (typed.n === '') return 'required'
  if (members > n) return 'members_over_count'
  return Math.min(n, expected) + excused > expected ? 'excused_over' : null
}
