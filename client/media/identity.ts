/** Who stands behind a name in a room: a device of a point, of a seat, or of an account that watches. */
export interface Who {
  kind: 'point' | 'seat' | 'account'
  owner: number
  device: number
}

const KINDS = { p: 'point', s: 'seat', u: 'account' } as const

/** `p12.5` → point 12, its device 5; undefined for anything else. */
export const whoIs = (identity: string): Who | undefined => {
  const found = /^([psu])(\d+)\.(\d+)$/.exec(identity)
  if (!found) return undefined
  const kind = found[1] === 'p' ? KINDS.p : found[1] === 's' ? KINDS.s : KINDS.u
  return { kind, owner: Number(found[2]), device: Number(found[3]) }
}
