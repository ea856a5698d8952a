import { z } from 'zod'
import {
  disturbance,
  type PartState,
  type PartStatus,
  partStates,
  type StatusPart,
  statusParts,
} from '../../shared/status'

const DAY = 86_400_000
/** A beat that is older than this was not followed by another: the application was away. */
const SILENT_MS = 60_000

const page = z.object({
  state: z.enum(partStates),
  since: z.number(),
  disturbances: z.array(disturbance),
})
/** `DATA_DIR/status.json`. Beside the database, for the database may be what is broken. */
export const kept = z.object({ beat: z.number(), parts: z.partialRecord(z.enum(statusParts), page) })
export type Kept = z.infer<typeof kept>

/** How each part of the system is and was over the last day. Times in UTC ms. */
export class StatusBook {
  readonly #parts = new Map<StatusPart, z.infer<typeof page>>()
  #beat: number

  /** Goes on from what an earlier run kept; the time nobody wrote is a disturbance of the web. */
  constructor(at: number, before: Kept | undefined) {
    this.#beat = at
    for (const part of statusParts) {
      const known = before?.parts[part]
      this.#parts.set(part, known ?? { state: 'normal', since: at, disturbances: [] })
    }
    if (!before || at - before.beat <= SILENT_MS) return
    this.note('web', 'off', before.beat)
    this.note('web', 'normal', at)
  }

  /** What a part is now; the same as before changes nothing. */
  note(part: StatusPart, state: PartState, at: number): void {
    const now = this.#parts.get(part)
    if (!now || now.state === state) return
    const open = now.disturbances.at(-1)
    if (open && open.to === null) open.to = at
    const begins = state === 'slow' || state === 'off'
    const disturbances = begins ? [...now.disturbances, { state, from: at, to: null }] : now.disturbances
    this.#parts.set(part, { state, since: at, disturbances })
  }

  /** Lives at this moment; forgets what is older than a day. */
  beat(at: number): Kept {
    this.#beat = at
    for (const [part, one] of this.#parts) {
      const disturbances = one.disturbances.filter(({ to }) => to === null || to > at - DAY)
      this.#parts.set(part, { ...one, disturbances })
    }
    return { beat: this.#beat, parts: Object.fromEntries(this.#parts) }
  }

  read(): PartStatus[] {
    return [...this.#parts].map(([part, one]) => ({
      part,
      ...one,
      disturbances: one.disturbances.map((span) => ({ ...span })),
    }))
  }
}
