import type { Scope } from './database'

/**
 * Lets the works of a scope in line inside this process. Without it every waiter on one busy head would hold a
 * connection of the pool, and two commits of one scope could be heard of in the wrong order.
 */
export class Turns {
  readonly #last = new Map<Scope, Promise<void>>()

  /** Waits for all works that stood in line before on any of these scopes. Answers how to leave. */
  async take(scopes: readonly Scope[]): Promise<() => void> {
    let done = () => {}
    const mine = new Promise<void>((go) => {
      done = go
    })
    const before = scopes.map((scope) => this.#last.get(scope))
    // All places are taken in one go, so two works can never wait for each other.
    for (const scope of scopes) this.#last.set(scope, mine)
    await Promise.all(before)
    return () => {
      for (const scope of scopes) if (this.#last.get(scope) === mine) this.#last.delete(scope)
      done()
    }
  }
}
