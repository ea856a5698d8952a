import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { film } from './roll-call/fake-camera'
import { forgive, hallOf, marksAbout, openRoll, rollIn, rowOf } from './roll-call/hall'
import { expect, test } from './setup/test'

const OPERATOR = 'Phụ trách điểm Từ Sơn'

/** Complaints about the line that the test itself cut. */
const CUT = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket/

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

test('two hundred seats, five absent: recorded in a dozen taps and taken back by one', async ({ people }) => {
  const { page } = await people.as(OPERATOR, { phone: true })
  const hall = await hallOf(page)
  const { seats } = await rollIn(page, hall)
  const summoned = seats.filter(({ attendsAs }) => attendsAs === 'full')
  expect(summoned).toHaveLength(200)
  await openRoll(page, hall)
  let taps = 0
  const tap = async (name: string | RegExp): Promise<void> => {
    taps += 1
    await page.getByRole('button', { name }).last().tap()
  }
  await tap(/^Tất cả trừ/)
  const sheet = page.getByRole('dialog')
  for (const { printedName } of summoned.slice(0, 5)) {
    taps += 1
    await sheet.getByRole('button', { name: printedName }).first().tap()
  }
  await expect(sheet.getByRole('button', { name: 'Ghi 195 có mặt, 5 vắng' })).toBeDisabled()
  taps += 2
  await sheet.getByLabel('Lý do chung').selectOption('Công tác')
  await tap('Ghi 195 có mặt, 5 vắng')
  expect(taps).toBeLessThanOrEqual(12)
  await expect(page.getByRole('button', { name: /^195 có mặt/ })).toBeVisible()
  await expect(page.getByText(/^Đã gửi đủ mọi dấu/)).toBeVisible()
  expect((await rollIn(page, hall)).figures).toMatchObject({ expected: 200, present: 195, excused: 5, unmarked: 0 })

  await page.getByRole('button', { name: 'Hoàn tác' }).tap()
  await expect(page.getByRole('button', { name: /^200 chưa/ })).toBeVisible()
  await expect(page.getByText(/^Đã gửi đủ mọi dấu/)).toBeVisible()
  await expect.poll(async () => (await rollIn(page, hall)).figures.unmarked).toBe(200)
})

/** How long the line is away: a minute in the long form (`AWAY_SECONDS=60`), else as long as it takes to be told. */
const AWAY_MS = Number(process.env.AWAY_SECONDS ?? 0) * 1000

/** The page, its parts and the roll lie on the phone: some seconds after its first opening. */
const keptForOffline = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () =>
        (await (await caches.open('diem-cau.facts')).keys()).some(({ url }) => /roll$/.test(url)),
      ),
    )
    .toBe(true)

test('without a line marks are kept, outlive the page, and are sent once', async ({ people }) => {
  const { page, context } = await people.as(OPERATOR, { phone: true })
  const hall = await hallOf(page)
  const { seats } = await rollIn(page, hall)
  const [first, second, third] = seats
  if (!first || !second || !third) throw new Error('no seats')
  await openRoll(page, hall)
  await keptForOffline(page)
  await context.setOffline(true)
  await rowOf(page, first.printedName).getByRole('button').first().tap()
  await expect(rowOf(page, first.printedName)).toContainText('đã lưu')
  await page.getByLabel(`Trạng thái khác: ${second.printedName}`, { exact: true }).tap()
  await page.getByRole('radio', { name: 'Dự thay' }).check()
  await page.getByLabel('Họ và tên người dự thay').fill('Ngô Minh Bắc')
  await page.getByRole('button', { name: 'Ghi đ/c Ngô Minh Bắc dự thay' }).tap()
  await expect(rowOf(page, second.printedName)).toContainText('Ngô Minh Bắc dự thay')
  await expect(page.getByText('Không có mạng, vẫn điểm danh được. 2 dấu lưu trên máy này.')).toBeVisible({
    timeout: 60_000,
  })
  await rowOf(page, third.printedName).getByRole('button').first().tap()
  await expect(page.getByText('3 dấu lưu trên máy này.')).toBeVisible()
  await page.waitForTimeout(AWAY_MS)
  await page.reload()
  await expect(page.getByText('3 dấu lưu trên máy này.')).toBeVisible()
  await expect(rowOf(page, first.printedName)).toContainText('đã lưu')
  await page.close()

  await context.setOffline(false)
  const again = await context.newPage()
  people.listen(again)
  await openRoll(again, hall)
  await expect(again.getByText(/^Đã gửi đủ mọi dấu/)).toBeVisible()
  for (const { printedName } of [first, second, third]) await expect(rowOf(again, printedName)).toContainText('đã gửi')
  for (const { id } of [first, second, third]) expect(await marksAbout(again, hall, id)).toHaveLength(1)
  expect((await rollIn(again, hall)).figures).toMatchObject({ present: 3, substitutes: 1, unmarked: 197 })
  forgive(people, CUT)
})

test("the hall's phone may keep the page as an application", async ({ people }) => {
  const { page, context } = await people.as(OPERATOR, { phone: true })
  await openRoll(page, await hallOf(page))
  const browser = await context.newCDPSession(page)
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
  // A browser under test is always a private window, which keeps nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})

test('two phones that contradict each other: both marks are shown on both, neither is lost', async ({ people }) => {
  const one = await people.as(OPERATOR, { phone: true })
  const two = await people.as(OPERATOR, { phone: true })
  const hall = await hallOf(one.page)
  const [seat] = (await rollIn(one.page, hall)).seats
  if (!seat) throw new Error('no seats')
  await openRoll(one.page, hall)
  await openRoll(two.page, hall)
  await two.context.setOffline(true)
  await rowOf(two.page, seat.printedName).getByRole('button').first().tap()
  await one.page.getByLabel(`Trạng thái khác: ${seat.printedName}`, { exact: true }).tap()
  await one.page.getByRole('radio', { name: 'Vắng có lý do' }).check()
  await one.page.getByRole('button', { name: 'Ốm' }).tap()
  await one.page.getByRole('button', { name: 'Ghi vắng có lý do' }).tap()
  await expect(rowOf(one.page, seat.printedName)).toContainText('đã gửi')
  await two.context.setOffline(false)
  for (const { page } of [one, two]) {
    const clash = page.getByRole('region', { name: `Hai dấu trái nhau: ${seat.printedName}` })
    await expect(clash).toContainText('Chờ thư ký', { timeout: 60_000 })
    await expect(clash).toContainText('Vắng có lý do: Ốm')
    await expect(clash.getByRole('listitem')).toHaveCount(2)
  }
  expect(await marksAbout(one.page, hall, seat.id)).toHaveLength(2)
  expect((await rollIn(one.page, hall)).figures).toMatchObject({ conflicts: 1, unmarked: 200 })
  forgive(people, CUT)
})

test('codes before the camera: present, unknown, and already in', async ({ people, playwright, application }) => {
  const { page } = await people.as(OPERATOR, { phone: true })
  const hall = await hallOf(page)
  const [first, second] = (await rollIn(page, hall)).seats
  if (!first || !second) throw new Error('no seats')
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-film-'))
  const path = join(folder, 'door.y4m')
  film(path, [null, null, null, first.code, second.code, null, null, null, null, first.code])
  const browser = await playwright.chromium.launch({
    args: [...(test.info().project.use.launchOptions?.args ?? []), `--use-file-for-fake-video-capture=${path}`],
    ...(process.env.CHROMIUM_BIN ? { executablePath: process.env.CHROMIUM_BIN } : {}),
  })
  try {
    const context = await browser.newContext({
      baseURL: application.origin,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    const door = await context.newPage()
    people.listen(door)
    await door.goto(application.link(OPERATOR))
    await door.waitForURL((url) => url.pathname !== '/moi')
    await openRoll(door, hall)
    await door.getByRole('button', { name: 'Quét QR' }).tap()
    const verdict = door.getByRole('heading', { level: 2 }).first()
    await expect(verdict).toHaveText('Có mặt')
    await expect(door.getByRole('listitem').filter({ hasText: second.printedName })).toContainText('đã gửi')
    await expect(verdict).toHaveText(/^Đã điểm danh \d\d:\d\d$/)
    expect((await rollIn(page, hall)).figures.present).toBe(2)
    expect(await serious(door)).toEqual([])
    await door.getByLabel('Mã vào cửa').fill('ZZZZ-9999')
    await door.keyboard.press('Enter')
    await expect(verdict).toHaveText('Không thấy mã này')
    forgive(people, /404/)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the page is for everybody: keys, readers, a narrow phone, light and dark', async ({ people }) => {
  const { page } = await people.as(OPERATOR, { phone: true })
  const hall = await hallOf(page)
  const { seats } = await rollIn(page, hall)
  await openRoll(page, hall)
  const find = page.getByLabel('Tên, chức vụ, đơn vị hoặc số ghế')
  const lan = seats.find(({ printedName }) => printedName === 'Nguyễn Thị Lan')
  await find.fill('nguyen thi lan')
  await expect(page.getByRole('button', { name: /^Nguyễn Thị Lan/ })).toHaveCount(2)
  await find.fill(`ntl ${lan?.place.replace('-', '').toLowerCase()}`)
  await expect(page.getByRole('button', { name: /^Nguyễn Thị Lan/ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^1 có mặt/ })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: /^Tất cả trừ/ }).tap()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await serious(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
})
