import { z } from 'zod'
import { ref } from './text'

/** Roles are granted within an area: a unit's subtree (lasting) or a point's subtree in one conference. */
export const roles = ['admin', 'organizer', 'director', 'chair', 'secretary', 'operator', 'editor', 'observer'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

export const area = z.object({ kind: z.enum(['unit', 'point']), id: ref })
export type Area = z.infer<typeof area>

/** Who did it, as the journal keeps it: "account:5", "point:12", "helper:3", "seat:9", "server". */
export const actorName = z.string().regex(/^(account|point|helper|seat):\d+$|^server$/)
