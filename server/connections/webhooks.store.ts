import type { Tx } from '../db/database'
import type { WebhookEvent } from '../media.part'
import { webhooks } from './connections.schema'

/** A second arrival of the same event is no second row. */
export async function keepWebhook(tx: Tx, event: WebhookEvent): Promise<void> {
  await tx.insert(webhooks).values(event).onConflictDoNothing()
}
