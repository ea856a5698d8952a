import { problem } from '../../shared/problems'
import type { Reader, Tx } from '../db/database'
import type { Actor } from './actor'
import type { Place } from './place'
import { allows, type Policy } from './policy'

export interface Placed {
  place: Place
}

/** The proof that an act was allowed on a thing; steps that change things take nothing less. Only `authorize` makes one. */
export class Authorized<const A extends string, T extends Placed> {
  readonly #act: A
  readonly thing: T
  readonly actor: Actor

  private constructor(act: A, thing: T, actor: Actor) {
    this.#act = act
    this.thing = thing
    this.actor = actor
  }

  get act(): A {
    return this.#act
  }

  /**
   * Checks one act on one thing with what the actor holds at this moment.
   * @throws forbidden `not_allowed`
   */
  static async check<const A extends string, T extends Placed>(
    db: Reader,
    actor: Actor,
    policy: Policy<A>,
    thing: T,
  ): Promise<Authorized<A, T>> {
    if (!allows(policy, actor, await actor.held(db), thing.place))
      throw problem('forbidden', 'not_allowed', { values: { act: policy.act } })
    return new Authorized(policy.act, thing, actor)
  }
}

/** Inside a write: the permission holds in the same transaction as the change. */
export const authorize = <const A extends string, T extends Placed>(
  tx: Tx,
  actor: Actor,
  policy: Policy<A>,
  thing: T,
) => Authorized.check(tx, actor, policy, thing)

/** Before a read. */
export const permit = <const A extends string, T extends Placed>(
  db: Reader,
  actor: Actor,
  policy: Policy<A>,
  thing: T,
) => Authorized.check(db, actor, policy, thing)

/** Which of these acts the actor may do now: what buttons a screen shows. The answer is advice; `authorize` decides. */
export async function may<const A extends string>(
  db: Reader,
  actor: Actor,
  place: Place,
  policies: readonly Policy<A>[],
): Promise<A[]> {
  const held = await actor.held(db)
  return policies.filter((policy) => allows(policy, actor, held, place)).map((policy) => policy.act)
}
