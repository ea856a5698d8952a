import type { Seat } from '../../../shared/composition'
import { fold } from '../../../shared/text'

interface Entry {
  /** Every word after a space, so that a word is found by its beginning. */
  words: string
  initials: string
  place: string
  code: string
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N} ]/gu, '')

const entryOf = (seat: Seat): Entry => {
  const name = fold(seat.printedName)
  const rest = fold(`${seat.printedOffice} ${seat.printedUnit}`)
  return {
    words: ` ${name} ${rest}`.replace(/[,;–().«»"]/g, ' '),
    initials: name
      .split(' ')
      .map((word) => word.charAt(0))
      .join(''),
    place: bare(fold(seat.place)).replace(/ /g, ''),
    code: fold(seat.code),
  }
}

/** Folded once for a roll of thousands. */
export const indexOf = (seats: readonly Seat[]): ReadonlyMap<number, Entry> =>
  new Map(seats.map((seat) => [seat.id, entryOf(seat)]))

const has = ({ words, initials, place, code }: Entry, word: string): boolean => {
  if (words.includes(` ${word}`)) return true
  const short = bare(word)
  if (short === '') return false
  if (place !== '' && (place === short || (short.length > 1 && place.startsWith(short)))) return true
  return (short.length > 1 && initials.endsWith(short)) || initials === short || code === short
}

/** Whether a seat answers to what was typed: name, office, unit, initials («ntl»), seat number («d12»), without diacritics. */
export const finder = (index: ReadonlyMap<number, Entry>, typed: string): ((seat: number) => boolean) => {
  const text = fold(typed)
  if (text === '') return () => true
  const words = text.split(' ')
  return (seat) => {
    const entry = index.get(seat)
    return entry !== undefined && words.every((word) => has(entry, word))
  }
}
