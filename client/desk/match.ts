import { fold } from '../../shared/text'

/** What is looked for: one line of the list that opens with Ctrl K. */
export interface Found {
  kind: 'page' | 'conference' | 'point'
  key: string
  name: string
  /** Dim, after the name: where a point lies. */
  note: string
  to: string
}

interface Indexed {
  found: Found
  name: string
  words: readonly string[]
  initials: string
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('')

/** Folded once, so that 31,097 points are looked through at every key. */
export const indexOf = (all: readonly Found[]): Indexed[] =>
  all.map((found) => {
    const own = wordsOf(found.name)
    const above = wordsOf(found.note)
    return {
      found,
      name: fold(found.name),
      words: [...own, ...above],
      initials: `${initialsOf(own)} ${initialsOf(above)}`,
    }
  })

/** 0: no. A name that holds the whole text stands before one whose words merely begin so, initials come last. */
const rate = ({ name, words, initials }: Indexed, text: string, typed: readonly string[]): number => {
  if (name.startsWith(text)) return 4
  if (name.includes(text)) return 3
  if (typed.every((part) => words.some((word) => word.startsWith(part)))) return 2
  return typed.every((part) => initials.includes(part) || words.some((word) => word.startsWith(part))) ? 1 : 0
}

/** The best lines for what was typed; ignores diacritics and đ, knows initials («ts bn» → Từ Sơn, Bắc Ninh). */
export const search = (index: readonly Indexed[], typed: string, most: number): Found[] => {
  const text = fold(typed)
  const parts = wordsOf(typed)
  if (parts.length === 0) return index.slice(0, most).map(({ found }) => found)
  const rated = index.map((each) => [rate(each, text, parts), each.found] as const).filter(([rank]) => rank > 0)
  return rated
    .sort(([a, one], [b, other]) => b - a || one.name.length - other.name.length)
    .slice(0, most)
    .map(([, found]) => found)
}
