import { and, asc, eq } from 'drizzle-orm'
import { connections } from '../connections/connections.schema'
import type { Reader } from '../db/database'

/** When devices of a hall were in the session's rooms. */
export const connectionsOf = (db: Reader, session: number, point: number) =>
  db
    .select({
      from: connections.from,
      to: connections.to,
      closedBy: connections.closedBy,
      uncertainty: connections.uncertainty,
    })
    .from(connections)
    .where(and(eq(connections.session, session), eq(connections.point, point)))
    .orderBy(asc(connections.from), asc(connections.id))
