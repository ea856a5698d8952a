import type { Tx } from '../db/database'
import type { Built } from './conference'

/** Step: what the archive has of the morning of 18 May 2022. */
export async function loadHistory(_tx: Tx, _built: Built): Promise<void> {}
