import type { Page } from '@playwright/test'
import { makePointCode } from '../../shared/accounts'
import { presenceOf } from '../../shared/connections'
import { seenAndHeard } from './marked'
import { forgive, hallOf, openRoll, rollIn, rowOf } from './roll-call/hall'
import { ask, rehearsal } from './setup/ask'
import { expect, isRunning, test } from './setup/test'
import { attend, expectStage, PATIENT } from './story/stage'

const CENTRE = 1
/** How long nobody answers: longer than an installation from the cache and a start take. */
const AWAY_MS = 6_000
/** What a browser says of a server that the test itself ended. */
const CUT = /WebSocket|ERR_CONNECTION|Failed to load resource/i

/** Looks again and again until told to stop; gives the longest time without a fresh picture of the centre, ms. */
async function longestBlind(page: Page, stop: () => boolean): Promise<number> {
  let last = Date.now()
  let longest = 0
  while (!stop()) {
    const { seen } = await seenAndHeard(page, 400)
    if (seen.includes(CENTRE)) last = Date.now()
    longest = Math.max(longest, Date.now() - last)
  }
  return longest
}

test('an upgrade during a session: the picture stays, screens say so and catch up, nothing is lost', async ({
  people,
  application,
}) => {
  test.setTimeout(300_000)
  const phone = await people.as('Phụ trách điểm Từ Sơn', { phone: true })
  const today = await rehearsal(phone.page)
  const roll = await hallOf(phone.page)
  const organizer = await people.as('Người tổ chức')
  const { key } = await ask(organizer.page, makePointCode, { params: { id: today.point('Trung ương') } })
  await organizer.context.close()
  const centre = await people.admit(key, { number: CENTRE })
  const hall = await people.as('Phụ trách điểm Từ Sơn', { number: 2 })
  const director = await people.as('Điều hành Trung ương')
  await attend(centre.page, today, 'Trung ương')
  await attend(hall.page, today, 'Từ Sơn')
  await director.page.goto(`/phien/${roll.session}/dieu-hanh`)
  await director.page.getByRole('button', { name: 'Khai mạc phiên' }).click()
  await expectStage({ hall: hall.page }, { seen: [CENTRE], heard: [CENTRE] })
  const [first, second] = (await rollIn(phone.page, roll)).seats
  if (!first || !second) throw new Error('no seats')
  const markPresent = (name: string) => rowOf(phone.page, name).getByRole('button').first().tap()
  await openRoll(phone.page, roll)
  await markPresent(first.printedName)
  await expect(rowOf(phone.page, first.printedName)).toContainText('đã gửi')
  const presence = async () => {
    const { points } = await ask(director.page, presenceOf, { params: { id: roll.session } })
    return points
      .filter(({ point }) => point === roll.point)
      .map(({ state, since, drops }) => ({ state, since, drops }))
  }
  const [before, server] = [await presence(), application.mediaServer() ?? 0]
  expect(before).toMatchObject([{ state: 'in', drops: 0 }])

  let over = false
  const blind = longestBlind(hall.page, () => over)
  const upgrade = application.restart(AWAY_MS)
  await expect(hall.page.getByText('Đang nối lại').first()).toBeVisible({ timeout: AWAY_MS + 10_000 })
  await markPresent(second.printedName)
  await expect(rowOf(phone.page, second.printedName)).toContainText('đã lưu')
  await upgrade
  await expect(rowOf(phone.page, second.printedName)).toContainText('đã gửi', PATIENT)
  await expect(hall.page.getByText('Trực tiếp').first()).toBeVisible(PATIENT)
  over = true
  const ms = await blind
  process.stdout.write(`longest without a fresh picture over an upgrade: ${ms} ms\n`)

  expect([application.mediaServer(), isRunning(server)]).toEqual([server, true])
  expect(ms).toBeLessThan(AWAY_MS)
  await expectStage({ hall: hall.page }, { seen: [CENTRE], heard: [CENTRE] })
  expect(await presence()).toEqual(before)
  expect((await rollIn(phone.page, roll)).figures.present).toBe(2)
  forgive(people, CUT)
})
