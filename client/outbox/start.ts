import type { z } from 'zod'
import { me, whoAmI } from '../../shared/accounts'
import type { Call, Reply } from '../../shared/call'
import { type Args, addressOf, exchange, keyOf, queries } from '../api'
import { serverNow } from '../clock'
import { onLineUp } from '../live'
import { Outbox } from './outbox'
import { browserStore, type Kept, memoryStore, type OutboxStore } from './store'

const OWNER = 'diem-cau.owner'

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('diem-cau.outbox')

/** Web locks need a secure context; without them two pages may send the same stamp, which the server takes once. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('diem-cau.outbox', work)
}

let store: OutboxStore = memoryStore()
const opening = browserStore()
  .then((real) => {
    store = real
  })
  .catch(() => console.warn('this browser keeps nothing on disk: marks last as long as the page'))

export const outbox = new Outbox({
  store: {
    get durable() {
      return store.durable
    },
    all: async () => {
      await opening
      return store.all()
    },
    put: async (kept) => {
      await opening
      return store.put(kept)
    },
    remove: async (stamps) => {
      await opening
      return store.remove(stamps)
    },
  },
  send: ({ method, address, body }) => exchange(method, address, { body }),
  now: serverNow,
  later: (work, ms) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
  alone,
  tell: () => channel?.postMessage('changed'),
})

/** Keeps a call to be sent in its order, as soon as there is a line. `group` finds it again: "session/point". */
export const keep = <C extends Call>(call: C, args: Args<C>, about: { stamp: string; group: string }): Promise<void> =>
  outbox.add({
    ...about,
    method: call.method,
    path: call.path,
    address: addressOf(call.path, args.params, args.query),
    body: args.body,
  })

/** Hears the typed reply of each kept call of this kind once it has gone out (to put it into the cache). */
export function onKeptSent<C extends Call>(call: C, handler: (reply: Reply<C>, kept: Kept) => void): () => void
export function onKeptSent(call: Call, handler: (reply: unknown, kept: Kept) => void): () => void {
  return outbox.onSent((kept, reply) => {
    if (kept.path !== call.path || kept.method !== call.method) return
    const parsed: z.ZodSafeParseResult<unknown> | undefined = call.reply?.safeParse(reply)
    if (parsed?.success) handler(parsed.data, kept)
  })
}

const remembered = (): string | undefined => {
  try {
    return localStorage.getItem(OWNER) ?? undefined
  } catch {
    return undefined
  }
}

const own = (owner: string): void => {
  try {
    localStorage.setItem(OWNER, owner)
  } catch {}
  outbox.ownBy(owner)
}

const followLogin = (): void => {
  const [path] = keyOf(whoAmI, {})
  queries.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== path) return
    const who = me.safeParse(query.state.data)
    if (who.success) own(`${who.data.kind}:${who.data.id}`)
  })
}

/** Wakes the outbox with the page, the network, the line and the login. Once, at start. */
export const startOutbox = (): void => {
  const before = remembered()
  if (before) outbox.ownBy(before)
  followLogin()
  addEventListener('online', outbox.wake)
  onLineUp(outbox.wake)
  channel?.addEventListener('message', () => void outbox.load())
  void outbox.load()
}
