import type { Role } from '../../shared/access'
import type { Actor, Held } from './actor'
import { exactly, type Place, related, within } from './place'

export type Rule = (actor: Actor, held: readonly Held[], place: Place) => boolean

/** What may be done, said in one sentence, and by whom. A policy without a rule that holds refuses. */
export interface Policy<A extends string> {
  readonly act: A
  readonly sentence: string
  readonly rules: readonly Rule[]
}

export const policy = <const A extends string>(act: A, sentence: string, ...rules: Rule[]): Policy<A> => ({
  act,
  sentence,
  rules,
})

type Anyone = Role | 'helper' | 'delegate'
/** One of these roles, granted for an area that holds the place. */
export const inArea =
  (...roles: Anyone[]): Rule =>
  (_actor, held, place) =>
    held.some((h) => roles.includes(h.role) && within(h.area, place))
/** One of these roles, granted for exactly this point. */
export const at =
  (...roles: Anyone[]): Rule =>
  (_actor, held, place) =>
    held.some((h) => roles.includes(h.role) && exactly(h.area, place))
/** One of these roles, granted at, above or below the place: the facts that go down to it. */
export const near =
  (...roles: Anyone[]): Rule =>
  (_actor, held, place) =>
    held.some((h) => roles.includes(h.role) && related(h.area, place))
/** One of these roles, wherever it reaches. */
export const anywhere =
  (...roles: Anyone[]): Rule =>
  (_actor, held) =>
    held.some((h) => roles.includes(h.role))
/** The server itself: webhooks, listing, timers. */
export const theServer: Rule = (actor) => actor.kind === 'server'

export const allows = (policy: Policy<string>, actor: Actor, held: readonly Held[], place: Place): boolean =>
  policy.rules.some((rule) => rule(actor, held, place))
