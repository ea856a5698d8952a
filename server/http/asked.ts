import type { Request } from 'express'
import type { Actor } from '../access/actor'

const actors = new WeakMap<Request, Actor>()

/** Who sent this request; set once by the sign-in middleware. */
export const actorOf = (req: Request): Actor | undefined => actors.get(req)
export const setActor = (req: Request, actor: Actor): void => void actors.set(req, actor)

/** The version an edit was based on, from `If-Match: "5"`. */
export function versionOf(req: Request): number | undefined {
  const found = /^"?(\d{1,9})"?$/.exec(req.get('if-match') ?? '')
  return found ? Number(found[1]) : undefined
}
