import { asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import type { WebhookEvent } from '../media.part'
import { webhooks } from './connections.schema'
import { toldBy } from './evidence'

/** A second arrival of the same event is no second row. */
export async function keepWebhook(tx: Tx, event: WebhookEvent): Promise<void> {
  const room = toldBy([event])[0]?.room ?? ''
  await tx
    .insert(webhooks)
    .values({ ...event, room })
    .onConflictDoNothing()
}

export const waitingWebhooks = (db: Reader, limit: number) =>
  db
    .select({ id: webhooks.id, room: webhooks.room })
    .from(webhooks)
    .where(isNull(webhooks.processed))
    .orderBy(asc(webhooks.received))
    .limit(limit)

/** All that was ever said of a room. */
export const webhooksOf = (db: Reader, room: string): Promise<WebhookEvent[]> =>
  db
    .select({ id: webhooks.id, received: webhooks.received, body: webhooks.body })
    .from(webhooks)
    .where(eq(webhooks.room, room))

export const markProcessed = (tx: Tx, ids: readonly string[], at: number) =>
  tx
    .update(webhooks)
    .set({ processed: at })
    .where(inArray(webhooks.id, [...ids]))
