import { type Asker, type Kind, kinds, scopes, type Where } from './persons'

/**
 * Who may, in words: "director, organizer: own parent root; operator: own; seat: own".
 * A scope may name how the area was granted: "own/unit". `*`: every scope whose grant still holds.
 * "signed in" and "anybody" stand for themselves.
 */
export function allowed(words: string): (asker: Asker) => boolean {
  if (words === 'anybody') return () => true
  if (words === 'signed in') return isIn
  const found = new Set(words.split(';').flatMap(cells))
  return ({ kind, where, area }) =>
    found.has(`${kind} ${where ?? '-'}`) || found.has(`${kind} ${where ?? '-'}/${area ?? '-'}`)
}

/** A login that stands. A withdrawn grant leaves the account signed in, a withdrawn key nobody. */
export const isIn = ({ kind, where }: Asker): boolean =>
  kind !== 'nobody' && !(where === 'former' && (kind === 'code' || kind === 'helper' || kind === 'seat'))

const isKind = (word: string): word is Kind => kinds.some((kind) => kind === word)
const isWhere = (word: string): word is Where => scopes.some((scope) => scope === word)

function cells(part: string): string[] {
  const [who = '', where = '-'] = part.split(':').map((one) => one.trim())
  const names = who.split(',').map((one) => one.trim())
  const places = where.split(/\s+/).flatMap((one) => (one === '*' ? scopes.filter((scope) => scope !== 'former') : one))
  for (const one of names) if (!isKind(one)) throw new Error(`nobody is called ${one}: ${part}`)
  for (const one of places)
    if (one !== '-' && !isWhere(one.split('/')[0] ?? '')) throw new Error(`no such scope: ${one}`)
  return names.flatMap((name) => places.map((place) => `${name} ${place}`))
}
