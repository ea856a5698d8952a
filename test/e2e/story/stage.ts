import { expect, type Page } from '@playwright/test'
import { seenAndHeard } from '../marked'
import type { Rehearsal } from '../setup/ask'

/** Long enough for a busy machine; what is right at once costs nothing. */
export const PATIENT = { timeout: 90_000 }

/** Each page shows, moving, and plays exactly the marks named. */
export async function expectStage(pages: Record<string, Page>, wanted: { seen: number[]; heard: number[] }) {
  await Promise.all(
    Object.entries(pages).map(([who, page]) =>
      expect.poll(() => seenAndHeard(page), { ...PATIENT, message: `what ${who} sees and hears` }).toEqual(wanted),
    ),
  )
}

/** The point's page tries camera, microphone, loudspeaker and line through the test room, and declares what it found. */
export async function checkDevices(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Phát tiếng thử' }).click()
  await page.getByRole('button', { name: 'Tôi nghe rõ' }).click()
  const unsettled = page.locator('tr[data-check]:not([data-verdict="passed"]):not([data-verdict="weak"])')
  const failed = page.locator('tr[data-verdict="failed"]')
  await expect(async () => {
    // A busy machine may miss the picture that comes back; then one does what the row says: try again.
    if ((await failed.count()) > 0)
      await failed
        .first()
        .getByRole('button', { name: /^Thử lại/ })
        .click()
    await expect(unsettled).toHaveCount(0, { timeout: 30_000 })
  }).toPass({ timeout: 180_000 })
  await page.getByRole('button', { name: /^Báo sẵn sàng/ }).click()
  await expect(page.getByText(/Đã báo lúc/)).toBeVisible(PATIENT)
}

export const plate = (page: Page) => page.getByTestId('plate')

/** Opens the console in the step «Dự họp» and waits until the page is in the room. */
export const attend = (page: Page, of: Rehearsal, point: string): Promise<void> => attendAt(page, of.point(point))

export async function attendAt(page: Page, point: number): Promise<void> {
  await page.goto(`/diem/${point}?buoc=du-hop`)
  await expect(page.getByText('Đã vào phòng, chờ khai mạc').or(plate(page).getByText('ĐANG NGHE'))).toBeVisible(PATIENT)
}

/** The programme moves on to the item with this number. */
export async function moveTo(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Chuyển mục: sang mục ${number},`) }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^Chuyển mục: sang mục ${number + 1},`) })).toBeVisible(
    PATIENT,
  )
}

/** Asks for the floor; the office comes from the hall's list. */
export async function askForFloor(page: Page, speaker: string, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Đăng ký phát biểu/ }).click()
  await page.getByRole('combobox', { name: 'Người phát biểu' }).fill(speaker)
  await page.getByRole('option', { name: speaker }).click()
  await expect(page.getByLabel('Chức vụ, đọc và hiện như sau')).not.toHaveValue('')
  await expect(page.getByRole('combobox', { name: 'Mục', exact: true })).toHaveValue(new RegExp(item))
  await page.getByRole('button', { name: /^Gửi đăng ký, xếp thứ/ }).click()
  await expect(page.getByText(/Sắp đến lượt/).first()).toBeVisible(PATIENT)
}

/** «Mời phát biểu» at the row of the speaker: one click. While the pointer rests on the queue its order stands still. */
export async function giveFloor(page: Page, speaker: string): Promise<void> {
  await page.mouse.move(0, 0)
  const give = page.getByRole('button', { name: `Mời phát biểu: ${speaker}` })
  const update = page.getByRole('button', { name: /thay đổi – Cập nhật/ })
  await expect(give.or(update).first()).toBeVisible(PATIENT)
  if (await update.isVisible()) await update.click()
  await give.click()
}
