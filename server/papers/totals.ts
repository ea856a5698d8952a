import { absent, attending } from '../../shared/figures'
import type { GuestLine, ListLine, ListPaper, PaperTotals } from '../../shared/papers'
import { words } from '../words'

const none: PaperTotals = {
  expected: 0,
  present: 0,
  online: 0,
  excused: 0,
  unexcused: 0,
  unmarked: 0,
  substitutes: 0,
  members: 0,
  nonMembers: 0,
  guests: 0,
  outside: 0,
}

export const attends = (line: ListLine): boolean => line.status === 'present' || line.status === 'online'

/** Adds up a list as a reader with a pencil would. Guests of a foreign hall are counted at their own seat, not here. */
export const totals = (lines: ListLine[], guests: GuestLine[]): PaperTotals => {
  const sum = { ...none, guests: guests.filter((guest) => guest.seatAt === null).length }
  for (const line of lines) {
    if (line.attendsAs !== 'full') {
      if (attends(line)) sum.outside++
      continue
    }
    sum.expected++
    sum[line.status]++
    if (!attends(line)) continue
    if (line.substitute) sum.substitutes++
    if (line.substitute ? line.substitute.member : line.member) sum.members++
    else sum.nonMembers++
  }
  return sum
}

/** A paper whose totals are not its lines must not leave the house. */
export const checkTotals = (paper: ListPaper): void => {
  const counted = totals(
    paper.groups.flatMap((group) => group.lines),
    paper.guests,
  )
  for (const key of Object.keys(none) as (keyof PaperTotals)[]) {
    if (counted[key] !== paper.totals[key]) {
      throw new Error(`list of ${paper.head.point}: ${key} is ${paper.totals[key]}, its lines say ${counted[key]}`)
    }
  }
}

const number = new Intl.NumberFormat('vi-VN')
const shown = <K extends string>(counts: Record<K, number>) =>
  Object.fromEntries(Object.entries<number>(counts).map(([key, n]) => [key, number.format(n)]))

/** The sentence under the list. Those not marked yet are named while there are any or the sheet is open. */
export const totalsSentence = (sum: PaperTotals, draft: boolean): string => {
  const values = shown({
    expected: sum.expected,
    attending: attending(sum),
    hall: sum.present,
    online: sum.online,
    substitutes: sum.substitutes,
    absent: absent(sum),
    excused: sum.excused,
    unexcused: sum.unexcused,
    unmarked: sum.unmarked,
  })
  return words(draft || sum.unmarked > 0 ? 'papers:totals.open' : 'papers:totals.closed', values)
}

/** Persons beside seats: a replaced holder is absent. Null when nobody is replaced. */
export const reconciliation = (sum: PaperTotals): string | null =>
  sum.substitutes === 0
    ? null
    : words(
        'papers:reconciliation',
        shown({
          attending: attending(sum),
          holders: attending(sum) - sum.substitutes,
          substitutes: sum.substitutes,
          absent: absent(sum) + sum.substitutes,
        }),
      )

/** Those outside the expected, each kind that is there. Null when nobody is. */
export const outsideSentence = (lines: ListLine[], guests: number): string | null => {
  const here = lines.filter(attends)
  const kinds = (['invited', 'serving', 'press'] as const).map(
    (kind) => [kind, here.filter((line) => line.attendsAs === kind).length] as const,
  )
  const named = [...kinds, ['guests', guests] as const]
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => words(`papers:outside.${kind}`, { n: number.format(n) }))
  return named.length === 0 ? null : words('papers:outside.sentence', { kinds: named.join('; ') })
}
