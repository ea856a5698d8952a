import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { mark, watch } from '../marked'
import type { Application } from './application'

export interface Person {
  page: Page
  context: BrowserContext
}

export interface Wanted {
  /** The mark its camera and microphone carry; without one it looks and listens only. */
  number?: number
  /** A telephone in the hand. */
  phone?: boolean
}

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const DESK: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }

/** What a browser reports by itself when we ask for something that is not there yet: said by the page's own words. */
const EXPECTED = [/\/still$/]

/** Browsers of the people of a story: each its own cookie, each complaint of its console kept. */
export class People {
  readonly complaints: string[] = []
  private readonly contexts: BrowserContext[] = []
  private readonly browser: Browser
  private readonly application: Application
  constructor(browser: Browser, application: Application) {
    this.browser = browser
    this.application = application
  }

  /** A browser nobody is signed in to. */
  async stranger({ number, phone = false }: Wanted = {}): Promise<Person> {
    const context = await this.browser.newContext({
      ...(phone ? PHONE : DESK),
      ...{ baseURL: this.application.origin, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', acceptDownloads: true },
    })
    this.contexts.push(context)
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    this.listen(page)
    await (number === undefined ? watch(page) : mark(page, number))
    return { page, context }
  }

  /** Signed in by a printed link or a key. */
  async enter(link: string, wanted: Wanted = {}): Promise<Person> {
    const person = await this.stranger(wanted)
    await person.page.goto(link)
    await person.page.waitForURL((url) => url.pathname !== '/moi')
    return person
  }

  /** Signed in with a key before any page is open: what the first page would begin does not begin. */
  async admit(key: string, wanted: Wanted = {}): Promise<Person> {
    const person = await this.stranger(wanted)
    const { origin } = this.application
    const answer = await person.context.request.post('/api/keys/exchange', { data: { key }, headers: { origin } })
    if (!answer.ok()) throw new Error(`the key was refused: ${answer.status()} ${await answer.text()}`)
    return person
  }

  /** Signed in as one of the roles the console prints a link for. */
  as(label: string, wanted: Wanted = {}): Promise<Person> {
    return this.enter(this.application.link(label), wanted)
  }

  /** Keeps what a page of these people complains about. */
  listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      const { url } = message.location()
      if (message.type() === 'error' && !EXPECTED.some((pattern) => pattern.test(url)))
        this.complaints.push(`${page.url()}: ${message.text()} (${url})`)
    })
  }

  async leave(): Promise<void> {
    for (const context of this.contexts) await context.close()
  }
}
