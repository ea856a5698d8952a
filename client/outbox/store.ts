import { type DBSchema, openDB } from 'idb'
import type { Method } from '../../shared/call'
import type { ProblemReply } from '../../shared/problems'

/** One change that waits on this machine. kept «đã lưu» → sent «đã gửi», or refused with the problem. */
export interface Kept {
  /** Made by this device; the server takes it once however often it arrives. */
  stamp: string
  /** Who made it ("account:5"); it is sent only while the same one is signed in. */
  owner: string
  /** What it belongs to, for filters: "3/377" = session and point. */
  group: string
  method: Method
  /** The path of the call as declared, and the address with its parameters. */
  path: string
  address: string
  body: unknown
  /** Grows by one: the order of sending. */
  order: number
  madeAt: number
  state: 'kept' | 'sent' | 'refused'
  settledAt: number | null
  problem: ProblemReply | null
}

/** Where the outbox keeps its changes; the in-memory one serves tests and browsers that refuse storage. */
export interface OutboxStore {
  durable: boolean
  all: () => Promise<Kept[]>
  put: (kept: Kept) => Promise<void>
  remove: (stamps: readonly string[]) => Promise<void>
}

export const memoryStore = (): OutboxStore => {
  const rows = new Map<string, Kept>()
  return {
    durable: false,
    all: async () => [...rows.values()].sort((a, b) => a.order - b.order),
    put: async (kept) => void rows.set(kept.stamp, kept),
    remove: async (stamps) => {
      for (const stamp of stamps) rows.delete(stamp)
    },
  }
}

interface Schema extends DBSchema {
  kept: { key: string; value: Kept; indexes: { order: number } }
}

/** In IndexedDB: survives reload, close and a dead battery. */
export const browserStore = async (): Promise<OutboxStore> => {
  const db = await openDB<Schema>('diem-cau', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('kept', { keyPath: 'stamp' }).createIndex('order', 'order')
    },
  })
  return {
    durable: true,
    all: () => db.getAllFromIndex('kept', 'order'),
    put: async (kept) => {
      const tx = db.transaction('kept', 'readwrite', { durability: 'strict' })
      await Promise.all([tx.store.put(kept), tx.done])
    },
    remove: async (stamps) => {
      const tx = db.transaction('kept', 'readwrite')
      await Promise.all([...stamps.map((stamp) => tx.store.delete(stamp)), tx.done])
    },
  }
}
