// Browser tests that know what was really seen and heard. Each publisher's camera and microphone carry a number; a
// watcher names which numbers it sees in moving pictures and hears aloud:
//
//   await mark(page, 3)                 // before page.goto: camera shows 3, microphone sounds 3
//   await watch(hall)                   // before page.goto: looks and listens only
//   await expect.poll(() => seenAndHeard(hall)).toEqual({ seen: [3], heard: [3] })
//
// Seen = a visible, playing video with a remote track gave two different frames within the look, the newest under
// 1.5 s old: own previews, hidden or paused elements and frozen frames do not count. Heard = an element plays a remote
// track unmuted, and the tone was there in three of the last four glances. An audio clock that stands still is an error.
import type { Page } from '@playwright/test'
import type { First, Look } from './marked/look'
import type {} from './marked.page'
import { pageScript } from './page-script'

const prepare = async (page: Page, number: number | null): Promise<void> => {
  const script = await pageScript(new URL('./marked.page.ts', import.meta.url))
  await page.addInitScript({ content: `window.markedNumber = ${JSON.stringify(number)};\n${script}` })
}

/** From the next navigation on, this page's camera shows `number` (1 to 40) and its microphone sounds it. */
export async function mark(page: Page, number: number): Promise<void> {
  if (!Number.isInteger(number) || number < 1 || number > 40) throw new Error(`marks go from 1 to 40, not ${number}`)
  await page.context().grantPermissions(['camera', 'microphone'])
  await prepare(page, number)
}

/** Lets a page look and listen; its own devices stay what they are. */
export const watch = (page: Page): Promise<void> => prepare(page, null)

/** Which marks this page shows in moving pictures and plays aloud now. Takes about `ms`; meant for `expect.poll`. */
export function seenAndHeard(page: Page, ms = 600): Promise<Look> {
  return page.evaluate((span) => {
    if (!window.marked) throw new Error('mark(page, n) or watch(page) must come before the page is opened')
    return window.marked.look(span)
  }, ms)
}

/** When (Date.now()) the mark was first decoded from picture and sound, watching from this call on. */
export function firstSeenAndHeard(page: Page, number: number, ms = 10_000): Promise<First> {
  return page.evaluate(
    ([wanted, span]) => {
      if (!window.marked) throw new Error('mark(page, n) or watch(page) must come before the page is opened')
      return window.marked.first(wanted ?? 0, span ?? 0)
    },
    [number, ms],
  )
}
