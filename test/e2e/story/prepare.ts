import { expect, type Page } from '@playwright/test'
import type { Rehearsal } from '../setup/ask'

const HOUR = 3_600_000
/** «18/05/2022 08:00» of Hà Nội. */
const typed = (time: number): string => {
  const [day = '', hour = ''] = new Date(time + 7 * HOUR).toISOString().split('T')
  return `${day.split('-').reverse().join('/')} ${hour.slice(0, 5)}`
}

/** The organizer copies a conference under a new title, to a week from now. Leaves the page in its editor. */
export async function copyConference(page: Page, of: Rehearsal, title: string): Promise<void> {
  await page.goto('/hoi-nghi')
  await page.getByRole('button', { name: `Việc khác với «${of.title}»` }).click()
  await page.getByRole('menuitem', { name: 'Sao chép…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên hội nghị mới').fill(title)
  const start = dialog.getByLabel('Khai mạc mới')
  await start.fill(typed(Date.now() + 7 * 24 * HOUR))
  await start.press('Tab')
  await dialog.getByRole('button', { name: 'Sao chép 18 điểm cầu' }).click()
  await page.waitForURL(/hoi-nghi\/\d+\/tong-quan/)
  await expect(page.getByRole('button', { name: 'Mời duyệt' })).toBeVisible()
}

/** Proposed to a director by name. */
export async function propose(page: Page, director: string): Promise<void> {
  await page.getByRole('button', { name: 'Mời duyệt' }).click()
  const dialog = page.getByRole('dialog')
  const choice = dialog.getByRole('combobox', { name: 'Người duyệt' })
  await choice.click()
  await page.getByRole('option', { name: director }).click()
  await dialog.getByRole('button', { name: 'Mời duyệt' }).click()
  await expect(dialog).toBeHidden()
}

/** The director finds the conference among the things to do, and approves it. */
export async function approve(page: Page, title: string): Promise<void> {
  await page.goto('/')
  const task = page.getByRole('listitem').filter({ hasText: 'Hội nghị chờ đồng chí duyệt' }).filter({ hasText: title })
  await task.getByRole('link', { name: 'Xem và duyệt' }).click()
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** What the director approved has reached the organizer's open page by itself. */
export async function summon(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chuyển sang: Triệu tập' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Triệu tập 18 điểm cầu' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Kết thúc hội nghị' })).toBeVisible()
}

/** The code of a point, made in its drawer and read off the screen. */
export async function makeCode(page: Page, of: Rehearsal, point: string): Promise<string> {
  await page.goto(`/hoi-nghi/${of.id}/diem-cau`)
  await page.locator(`#diem-${of.point(point)}`).click()
  await page.getByRole('button', { name: 'Tạo mã', exact: true }).click()
  const once = page.getByRole('region', { name: /một lần/ })
  const code = once.locator('dd').filter({ hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/ })
  return (await code.innerText()).trim()
}

/** A hall signs in with its code, as printed. */
export async function enterWithCode(page: Page, code: string): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByRole('radio', { name: 'Mã điểm cầu' }).check()
  await page.getByRole('textbox', { name: 'Mã điểm cầu' }).fill(code)
  await page.getByRole('button', { name: 'Vào điểm cầu' }).click()
  await page.waitForURL((url) => url.pathname !== '/dang-nhap')
}
