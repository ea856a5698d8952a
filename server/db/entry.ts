/** Who hears of an entry: the subtree below its scope, the ancestors above it, both, or the house alone. */
export type Reach = 'down' | 'up' | 'both' | 'house'

/** One fact of the journal as it was committed. `body` is the parsed JSON value, null once erased. */
export interface Entry {
  scope: number
  position: number
  conference: number | null
  /** UTC milliseconds. */
  at: number
  actor: string
  device: number | null
  kind: string
  reach: Reach
  body: unknown
}
