import type { Database } from '../db/database'
import type { Entry } from '../db/entry'

export type EntryListener = (entry: Entry) => void | Promise<void>
export interface Feed {
  /** Entries committed from now on, one at a time; those of a scope in order of position. Answers how to stop. */
  subscribe(listener: EntryListener): () => void
  /** Resolves when every subscriber is done with every entry so far. */
  drained(): Promise<void>
}

class Subscriber {
  readonly #listener: EntryListener
  readonly #failed: (error: unknown, entry: Entry) => void
  readonly #waiting: Entry[] = []
  #idle: Promise<void> | undefined

  constructor(listener: EntryListener, failed: (error: unknown, entry: Entry) => void) {
    this.#listener = listener
    this.#failed = failed
  }
  get idle(): Promise<void> | undefined {
    return this.#idle
  }
  push(entries: readonly Entry[]) {
    this.#waiting.push(...entries)
    this.#idle ??= this.#deliver()
  }
  async #deliver() {
    await null // never inside the commit that announces
    for (let entry = this.#waiting.shift(); entry !== undefined; entry = this.#waiting.shift()) {
      try {
        await this.#listener(entry)
      } catch (error) {
        this.#failed(error, entry)
      }
    }
    this.#idle = undefined
  }
}

/** Hands committed entries to the announcer, the counts and the media projection; one that fails stops no other. */
export function createFeed(
  db: Pick<Database, 'onCommitted'>,
  failed: (error: unknown, entry: Entry) => void = (error) => console.error(error),
): Feed {
  const subscribers = new Set<Subscriber>()
  db.onCommitted((entries) => {
    for (const subscriber of subscribers) subscriber.push(entries)
  })
  return {
    subscribe(listener) {
      const subscriber = new Subscriber(listener, failed)
      subscribers.add(subscriber)
      return () => {
        subscribers.delete(subscriber)
      }
    },
    async drained() {
      for (;;) {
        const busy = [...subscribers].flatMap((subscriber) => subscriber.idle ?? [])
        if (busy.length === 0) return
        await Promise.all(busy)
      }
    },
  }
}
