/** Who a participant of a room is: a device of a point, of a seat, or of an account that watches. */
export interface Identity {
  kind: 'point' | 'seat' | 'account'
  owner: number
  device: number
}

const LETTER = { point: 'p', seat: 's', account: 'u' } as const

export const identityOf = ({ kind, owner, device }: Identity): string => `${LETTER[kind]}${owner}.${device}`

export function identityFrom(text: string): Identity | undefined {
  const found = /^([psu])(\d+)\.(\d+)$/.exec(text)
  if (!found) return undefined
  const kind = found[1] === 'p' ? 'point' : found[1] === 's' ? 'seat' : 'account'
  return { kind, owner: Number(found[2]), device: Number(found[3]) }
}

/** The session that a room belongs to, and its epoch. */
export function sessionIn(room: string): { session: number; epoch: number } | undefined {
  const found = /^c\d+\.s(\d+)\.e(\d+)$/.exec(room)
  return found ? { session: Number(found[1]), epoch: Number(found[2]) } : undefined
}
