import type { Listener } from './database'
import type { Entry } from './entry'

/** Who hears of commits. A listener that throws stops neither the others nor the writer. */
export class Commits {
  readonly #listeners = new Set<Listener>()

  readonly onCommitted = (listener: Listener): (() => void) => {
    const own: Listener = (entries) => listener(entries)
    this.#listeners.add(own)
    return () => {
      this.#listeners.delete(own)
    }
  }

  announce(entries: readonly Entry[]): void {
    if (entries.length === 0) return
    for (const listener of this.#listeners) {
      try {
        listener(entries)
      } catch (error) {
        // What was committed stays committed: the fault is the listener's alone.
        queueMicrotask(() => process.emitWarning(error instanceof Error ? error : String(error)))
      }
    }
  }
}
