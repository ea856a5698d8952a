import { test as base, expect } from '@playwright/test'
import { type Application, isRunning, startApplication } from './application'
import { People } from './people'

interface Given {
  /** What the application is started with beside the usual. */
  settings: Record<string, string>
  application: Application
  people: People
}

/** A test with an application of its own, and people who come to it; complaints of their consoles fail it. */
export const test = base.extend<Given>({
  settings: [{}, { option: true }],
  application: async ({ settings }, use) => {
    const application = await startApplication(settings)
    await use(application)
    await application.stop()
  },
  people: async ({ browser, application }, use) => {
    const people = new People(browser, application)
    await use(people)
    await people.leave()
    expect(people.complaints, 'complaints of the browsers').toEqual([])
  },
})
export { expect, isRunning }
