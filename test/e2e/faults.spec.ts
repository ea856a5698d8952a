import { chromium, type Page } from '@playwright/test'
import { makePointCode } from '../../shared/accounts'
import { programmeOf } from '../../shared/agenda'
import { rollOf } from '../../shared/attendance'
import { presenceOf } from '../../shared/connections'
import { floorOf } from '../../shared/floor'
import { firstSeenAndHeard } from './marked'
import { forgive } from './roll-call/hall'
import { ask, rehearsal } from './setup/ask'
import { People } from './setup/people'
import { expect, isRunning, test } from './setup/test'
import { attend, expectStage, moveTo, PATIENT } from './story/stage'

const CENTRE = 1
/** What a browser says of a socket that the test itself cut. */
const CUT = /WebSocket|ERR_CONNECTION|Failed to load resource|could not establish|NegotiationError|disconnect/i

/** Keeps the media server away: whatever the application starts in its place is killed too. Gives how to let it live. */
function keepAway(server: () => number | undefined): () => void {
  const kill = (): void => {
    const pid = server()
    if (pid !== undefined && isRunning(pid)) process.kill(pid, 'SIGKILL')
  }
  kill()
  const timer = setInterval(kill, 50)
  return () => clearInterval(timer)
}

/** What of the conference is written down. */
async function recordOf(page: Page, session: number, tuSon: number) {
  const { seats } = await ask(page, rollOf, { params: { id: session, point: tuSon } })
  const { turns } = await ask(page, floorOf, { params: { id: session } })
  const { sessions } = await ask(page, programmeOf, { params: { id: tuSon } })
  const items = sessions.find((one) => one.session === session)?.items ?? []
  return {
    present: seats.filter(({ standing }) => standing?.value === 'present').length,
    turns: turns.length,
    items: items.filter((item) => item.actualFrom !== null).length,
  }
}

test('the media server is killed during a session: it is said, the record goes on, points come back by themselves', async ({
  people,
  application,
}) => {
  test.setTimeout(480_000)
  const organizer = await people.as('Người tổ chức')
  const today = await rehearsal(organizer.page)
  const [session, tuSon] = [today.session('Trung ương'), today.point('Từ Sơn')]
  const { key } = await ask(organizer.page, makePointCode, { params: { id: today.point('Trung ương') } })
  await organizer.context.close()
  const centre = await people.admit(key, { number: CENTRE })
  const hall = await people.as('Phụ trách điểm Từ Sơn', { number: 2 })
  const phone = await people.as('Phụ trách điểm Từ Sơn', { phone: true })
  const director = await people.as('Điều hành Trung ương')
  await attend(centre.page, today, 'Trung ương')
  await attend(hall.page, today, 'Từ Sơn')
  await director.page.goto(`/phien/${session}/dieu-hanh`)
  await director.page.getByRole('button', { name: 'Khai mạc phiên' }).click()
  await expectStage({ hall: hall.page, controlRoom: director.page }, { seen: [CENTRE], heard: [CENTRE] })
  await phone.page.goto(`/diem/${tuSon}/diem-danh`)
  const rows = phone.page.getByTitle('Chạm để ghi Có mặt')
  await rows.nth(0).tap()
  const before = await recordOf(director.page, session, tuSon)

  const killed = Date.now()
  const letLive = keepAway(application.mediaServer)
  await test.step('both say so within ten seconds', async () => {
    await Promise.all([
      expect(director.page.getByText('Không có hình ảnh', { exact: true }).first()).toBeVisible({ timeout: 10_000 }),
      expect(hall.page.getByText(/^Đang nối lại \d+ giây\. Điểm danh vẫn dùng được\.$/).first()).toBeVisible({
        timeout: 10_000,
      }),
    ])
    test.info().annotations.push({ type: 'said after', description: `${Date.now() - killed} ms` })
  })

  await test.step('roll-call and programme go on', async () => {
    await moveTo(director.page, 2)
    await rows.nth(1).tap()
    await rows.nth(2).tap()
    await expect(phone.page.getByText(/^Đã gửi đủ mọi dấu/)).toBeVisible(PATIENT)
  })

  await test.step('it may live again: picture and sound are back without a touch', async () => {
    const lives = Date.now()
    letLive()
    const back = await Promise.all([hall.page, director.page].map((page) => firstSeenAndHeard(page, CENTRE, 90_000)))
    const seconds = back.map(
      ({ seenAt, heardAt }) => (Math.max(seenAt ?? Infinity, heardAt ?? Infinity) - lives) / 1000,
    )
    process.stdout.write(`media back after ${seconds.map((one) => one.toFixed(1)).join(' and ')} s\n`)
    expect(Math.max(...seconds)).toBeLessThan(90)
    await expectStage({ hall: hall.page, controlRoom: director.page }, { seen: [CENTRE], heard: [CENTRE] })
    await expect(director.page.getByText('Không có hình ảnh', { exact: true })).toHaveCount(0)
  })

  expect(await recordOf(director.page, session, tuSon)).toEqual({
    ...before,
    present: 3,
    items: before.items + 1,
  })
  forgive(people, CUT)
})

test("a hall's browser is killed: the director knows within 22 s that the hall is gone", async ({
  people,
  application,
}) => {
  const launching = test.info().project.use.launchOptions ?? {}
  const theirs = await chromium.launchServer(launching)
  const browser = await chromium.connect(theirs.wsEndpoint())
  const hall = await new People(browser, application).as('Phụ trách điểm Từ Sơn', { number: 2 })
  const { page } = await people.as('Điều hành Trung ương')
  const today = await rehearsal(page)
  const [session, tuSon] = [today.session('Trung ương'), today.point('Từ Sơn')]
  await attend(hall.page, today, 'Từ Sơn')
  const stateOf = async () => {
    const { points } = await ask(page, presenceOf, { params: { id: session } })
    return points.find(({ point }) => point === tuSon)?.state
  }
  await expect.poll(stateOf, PATIENT).toBe('in')
  process.kill(theirs.process().pid ?? 0, 'SIGKILL')
  const killed = Date.now()
  await expect.poll(stateOf, { ...PATIENT, intervals: [100] }).not.toBe('in')
  const known = Date.now() - killed
  process.stdout.write(`a killed browser's hall is known to be gone after ${known} ms\n`)
  // 21 s here: the media server itself waits 20. A busy machine may add to it.
  expect(known).toBeLessThanOrEqual(24_000)
})

test('ended with no session open, the application takes its media server along', async ({ application }) => {
  expect(application.mediaServer()).toEqual(expect.any(Number))
  expect(await application.stop()).toEqual({ leftServer: false })
})
