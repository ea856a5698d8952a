import { type Around, Browser, type Line, type Who } from './browser'
import { allowance, PER_LOGIN } from './limits'

/** All pages on the line. */
export class Browsers {
  readonly #all = new Set<Browser>()
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
  }

  /** A page came: it must belong to a login, and may say little. */
  async welcome(line: Line) {
    const may = allowance(performance.now())
    line.use((_event, next) => (may(performance.now()) ? next() : void line.disconnect(true)))
    const { who } = this.#around
    const actor = who(line.handshake.headers.cookie)
    const known = actor.then((found) => this.#enter(line, found))
    line.on('watch', (what, answer) => {
      known.then((browser) => browser?.watch(what, answer)).catch((error: unknown) => this.#failed(line, error))
    })
    await known.catch((error: unknown) => this.#failed(line, error))
  }

  #enter(line: Line, actor: Awaited<ReturnType<Who>>): Browser | undefined {
    const siblings = this.of((other) => other.actor.login === actor?.login)
    if (!actor || siblings.length >= PER_LOGIN) {
      line.emit('ended', 'login')
      line.disconnect(true)
      return undefined
    }
    if (!line.connected) return undefined
    const browser = new Browser(line, actor, this.#around)
    this.#all.add(browser)
    line.once('disconnect', () => {
      browser.leave()
      this.#all.delete(browser)
    })
    return browser
  }

  /** The page comes back by itself when its line is cut, and then asks again. */
  #failed(line: Line, error: unknown) {
    this.#around.parts.log.error({ err: error }, 'a watch failed')
    line.conn.close()
  }

  of = (test: (browser: Browser) => boolean): Browser[] => [...this.#all].filter(test)

  /** One after the other, with a breath in between: nobody waits for two thousand. */
  async recheck(browsers: readonly Browser[], ifChanged = false) {
    for (const browser of browsers) {
      await browser
        .recheck(ifChanged)
        .catch((error: unknown) => this.#around.parts.log.error({ err: error }, 'a recheck failed'))
      await new Promise((go) => setImmediate(go))
    }
  }
}
