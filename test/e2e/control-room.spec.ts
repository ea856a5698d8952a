import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { askForFloor, floorOf } from '../../shared/floor'
import { ask, type Rehearsal, rehearsal } from './setup/ask'
import type { People } from './setup/people'
import { expect as sharp, test } from './setup/test'

/** Long enough for a busy machine; what is right at once costs nothing. */
const expect = sharp.configure({ timeout: 60_000 })

const DIRECTOR = 'Điều hành Trung ương'
const GIANG = 'Cao Thị Phương Giang'
const NGA = 'Trần Thị Bích Nga'

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

/** The browser itself reports a refusal (an order overtaken, a room that just closed); the page says it in words. */
const forgiveRefusals = ({ complaints }: People): void => {
  const others = complaints.filter((complaint) => !complaint.includes('409'))
  complaints.splice(0, complaints.length, ...others)
}

const enterRoom = async (page: Page, session: number): Promise<void> => {
  await page.goto(`/phien/${session}/dieu-hanh`)
  await expect(page.getByRole('heading', { name: 'Phiên Trung ương', level: 1 })).toBeVisible()
}

/** A hall asks for the floor, for no particular item. */
const asks = async (page: Page, today: Rehearsal, point: string, speaker: string): Promise<void> => {
  await ask(page, askForFloor, {
    params: { id: today.session('Trung ương') },
    body: {
      ...{ point: today.point(point), tag: `tag-of-${today.point(point)}-hall`, stamp: `stamp-${Date.now()}` },
      ...{ speaker, office: 'Ủy viên Ban Thường vụ', item: null },
    },
  })
}

const giving = (page: Page, speaker: string) =>
  page.getByRole('button', { name: `Mời phát biểu: ${speaker}`, exact: true })
const told = (page: Page) => page.getByRole('alert').filter({ hasText: 'lệnh của đồng chí chưa thực hiện' })
const preview = (page: Page) => page.getByRole('region', { name: 'Chuẩn bị' })
const overtaken = (page: Page) => page.getByRole('alert').filter({ hasText: 'vừa được người khác chuyển mục' })
const onAir = (page: Page) => page.getByRole('region', { name: 'Đang phát' })
const moving = (page: Page) => page.getByRole('button', { name: /^Chuyển mục/ })

/** An order of this page waits on its way until it is released: so another one comes first. */
async function heldBack(page: Page, address: string) {
  let release = (): void => undefined
  let arrived = (): void => undefined
  const free = new Promise<void>((go) => {
    release = go
  })
  const underWay = new Promise<void>((go) => {
    arrived = go
  })
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST') return await route.continue()
    arrived()
    await free
    await route.continue()
  })
  return {
    underWay,
    release: async () => {
      release()
      await page.waitForResponse((response) => response.status() === 409)
      await page.unroute(address)
    },
  }
}

/** By keyboard nobody ever starts again from the top of the page. */
const expectFocus = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
const turnsOf = async (page: Page, today: Rehearsal) =>
  (await ask(page, floorOf, { params: { id: today.session('Trung ương') } })).turns

test('two directors: one order is carried out, the other director is told and answers', async ({ people }) => {
  const one = await people.as(DIRECTOR)
  const other = await people.as(DIRECTOR)
  const tuSon = await people.as('Phụ trách điểm Từ Sơn')
  const ward = await people.as('Phụ trách điểm phường Trang Hạ')
  const today = await rehearsal(one.page)
  const directors = [one.page, other.page]
  for (const page of directors) await enterRoom(page, today.session('Trung ương'))

  await one.page.getByRole('button', { name: 'Khai mạc phiên' }).click()
  await asks(tuSon.page, today, 'Từ Sơn', GIANG)
  await asks(ward.page, today, 'Trang Hạ', NGA)
  for (const page of directors) await expect(giving(page, NGA)).toBeVisible()

  const floor = await heldBack(other.page, '**/api/sessions/*/floor')
  await giving(other.page, NGA).click()
  await floor.underWay
  await giving(one.page, GIANG).click()
  await expect(onAir(one.page).getByText(GIANG)).toBeVisible()
  await floor.release()
  await expect(told(other.page)).toBeVisible()
  await expect(told(one.page)).toBeHidden()
  expect((await turnsOf(one.page, today)).map((turn) => turn.speaker)).toEqual([GIANG])

  await other.page.mouse.move(5, 400)
  await expect(told(other.page)).toBeVisible()
  await preview(other.page).getByRole('button', { name: 'Mời kế tiếp' }).click()
  await expect(told(other.page)).toBeHidden()
  await expect(preview(other.page).getByText(NGA)).toBeVisible()
  await expect(preview(other.page).getByText('Tiếp theo')).toBeVisible()
  expect(await turnsOf(one.page, today)).toHaveLength(1)

  await preview(other.page).getByRole('button', { name: 'Mời phát biểu' }).click()
  for (const page of directors) await expect(onAir(page).getByText(NGA)).toBeVisible()
  expect((await turnsOf(one.page, today)).filter((turn) => turn.to === null).map((turn) => turn.speaker)).toEqual([NGA])

  const item = await heldBack(other.page, '**/api/items/*/start')
  await moving(other.page).click()
  await item.underWay
  await moving(one.page).click()
  await expect(one.page.getByRole('row', { name: /Chào cờ/ })).toHaveAttribute('aria-current', 'step')
  await item.release()
  await preview(other.page).getByRole('button', { name: 'Đã rõ' }).click()
  await expect(overtaken(other.page)).toBeHidden()
  for (const page of directors)
    await expect(page.getByRole('row', { name: /Chào cờ/ })).toHaveAttribute('aria-current', 'step')
  forgiveRefusals(people)
})

test('a session is conducted by keyboard, and closed only when asked twice', async ({ people }) => {
  const { page } = await people.as(DIRECTOR)
  const tuSon = await people.as('Phụ trách điểm Từ Sơn')
  const today = await rehearsal(page)
  await enterRoom(page, today.session('Trung ương'))
  await page.getByRole('button', { name: 'Khai mạc phiên' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Chuyển mục: sang mục 2,/ })).toBeVisible()

  await expectFocus(page)

  await page.keyboard.press('Shift+N')
  await expect(page.getByRole('row', { name: /Chào cờ/ })).toHaveAttribute('aria-current', 'step')
  await asks(tuSon.page, today, 'Từ Sơn', GIANG)
  await expect(giving(page, GIANG)).toBeVisible()
  await page.keyboard.press('1')
  await expect(preview(page).getByText(GIANG)).toBeVisible()
  await page.keyboard.press('Enter')
  const stage = onAir(page)
  await expect(stage.getByText(GIANG)).toBeVisible()
  await page.keyboard.press('Shift+E')
  await expect(stage.getByText(GIANG)).toBeHidden()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Tắt mọi micro')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('/')
  await page.keyboard.type('th ts')
  await expect(page.getByRole('button', { name: 'Trang Hạ', exact: true })).toBeVisible()
  expect(await serious(page)).toEqual([])

  await page.getByRole('button', { name: 'Bế mạc phiên' }).focus()
  await page.keyboard.press('Enter')
  const closing = page.getByRole('alertdialog')
  await expect(closing).toContainText('Phiên tỉnh Bắc Ninh')
  await expect(closing).toContainText('15 điểm cầu')
  await expect(closing.getByRole('button', { name: /^Không/ })).toBeFocused()
  await page.keyboard.press('Shift+N')
  await page.keyboard.press('Escape')
  await expect(closing).toBeHidden()
  await expect(page.getByRole('row', { name: /Chào cờ/ })).toHaveAttribute('aria-current', 'step')

  await page.getByRole('button', { name: 'Bế mạc phiên' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(closing.getByRole('button', { name: 'Bế mạc phiên ở 18 điểm cầu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Đã bế mạc lúc/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sang Phiên tỉnh Bắc Ninh' })).toBeVisible()
  await expectFocus(page)
  forgiveRefusals(people)
})
