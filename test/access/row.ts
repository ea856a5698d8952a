import type { Policy } from '../../server/access/policy'
import type { Call } from '../../shared/call'
import type { Ground } from './ground'
import type { Given } from './line'
import type { Rows } from './rows'

/** One line of the matrix: a call about one thing, the sentence that decides, and who may by it. */
export interface Row {
  call: Call
  /** The policy whose sentence it is; absent where no area is asked for. */
  policy: Policy<string> | undefined
  /** Typed by hand: whoever changes the sentence in the code must come here and think again. */
  sentence: string
  who: string
  given: (g: Ground) => Given
  more: More
}
interface More {
  /** Which thing it is about, when a call has several rows. */
  of?: string
  /** Puts the thing into a state in which the call succeeds. */
  before?: (rows: Rows, g: Ground) => Promise<void>
  /** What whoever may is answered when it cannot succeed here. */
  answers?: number
  /** One of each kind is enough. */
  few?: boolean
}

export const row = (
  call: Call,
  policy: Policy<string> | undefined,
  sentence: string,
  who: string,
  given: (g: Ground) => Given = () => ({}),
  more: More = {},
): Row => ({ call, policy, sentence, who, given, more })

/** Scopes whose area holds Từ Sơn. */
export const HOLDS = 'own parent root'
/** At, above or below. */
export const NEAR = 'own parent root below'
/** The same for grants over units only, or when the thing is the root of the conference of the centre. */
export const BY_UNIT = 'own/unit parent/unit root/unit'
export const nameOf = ({ call, more }: Row): string => `${call.method} ${call.path}${more.of ? `, ${more.of}` : ''}`
