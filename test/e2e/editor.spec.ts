import type { Page } from '@playwright/test'
import { expect, test } from './setup/test'

const fieldOf = (page: Page, name: RegExp) => page.getByRole('textbox', { name })
const saved = (page: Page) => expect(page.getByText(/^Đã ghi \d/).first()).toBeVisible()

const create = async (page: Page, title: string): Promise<void> => {
  await page.goto('/hoi-nghi')
  await expect(page.getByRole('button', { name: 'Tạo hội nghị' })).toBeVisible()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên hội nghị').fill(title)
  await dialog.getByRole('combobox', { name: 'Cơ quan triệu tập' }).click()
  await page.keyboard.type('bac ninh')
  await page.getByRole('option', { name: /^Bắc Ninh/ }).click()
  await dialog.getByRole('button', { name: 'Tạo bản nháp' }).click()
  await page.waitForURL(/hoi-nghi\/\d+\/tong-quan/)
  await expect(page.getByRole('button', { name: 'Mời duyệt' })).toBeVisible()
}

const timesAndResolution = async (page: Page): Promise<void> => {
  await fieldOf(page, /^Khai mạc/).fill('01/12/2030 08:00')
  await page.keyboard.press('Tab')
  await saved(page)
  await fieldOf(page, /^Bế mạc dự kiến/).fill('01/12/2030 11:00')
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name: 'Nghị quyết, văn bản được quán triệt' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Gắn 06-NQ/TW' }).click()
  await expect(dialog.getByText('Đã gắn', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Đóng' }).click()
}

const programme = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Chương trình/ }).click()
  await page.getByRole('button', { name: 'Thêm phiên' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên phiên').fill('Phiên tỉnh')
  await dialog.getByRole('button', { name: 'Thêm phiên' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Thêm mục' }).click()
  for (const [title, from, minutes] of [
    ['Khai mạc', '8:00', '15'],
    ['Trình bày nghị quyết', '', '60'],
    ['Trao đổi', '9:00', '30'],
  ] as const) {
    await page.getByLabel('Tên mục').fill(title)
    await fieldOf(page, /^Bắt đầu/).fill(from)
    await fieldOf(page, /^Thời lượng/).fill(minutes)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-item]').filter({ hasText: title })).toBeVisible()
  }
  await expect(page.getByText('Chồng 15 phút với «Trình bày nghị quyết», 09:00 – 09:15.')).toBeVisible()
  await page.getByRole('button', { name: 'Bắt đầu 09:15' }).click()
  await expect(page.getByText(/^Chồng/)).toHaveCount(0)
}

const people = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Thành phần/ }).click()
  await page.getByRole('button', { name: 'Thêm người' }).click()
  for (const name of ['Nguyễn Văn Ánh', 'Trần Thị Bình']) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Trần Thị Bình', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  const names = page.getByRole('rowheader').filter({ hasText: /^(Nguyễn Văn Ánh|Trần Thị Bình)$/ })
  await expect(names).toHaveText(['Trần Thị Bình', 'Nguyễn Văn Ánh'])
}

test('an organizer makes a conference from nothing', async ({ people: all }) => {
  const { page } = await all.as('Người tổ chức')
  await create(page, 'Hội nghị triển khai từ đầu')
  await timesAndResolution(page)
  await page.getByRole('link', { name: 'Điểm cầu dưới điểm chủ trì' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo điểm cầu' }).click()
  await expect(page.getByRole('treegrid').getByRole('row', { name: /Từ Sơn/ })).toBeVisible()
  await programme(page)
  await people(page)
  await page.getByRole('button', { name: 'Mời duyệt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mời duyệt' }).click()
  await page.getByRole('link', { name: /^Tổng quan/ }).click()
  await expect(page.getByText(/^Chờ đ\/c .* duyệt/)).toBeVisible()
})

test('two editors do not overwrite each other, and the typed text survives the refusal', async ({ people: all }) => {
  const [first, second] = [await all.as('Người tổ chức'), await all.as('Người tổ chức')]
  await create(first.page, 'Hội nghị quán triệt Nghị quyết 06')
  await second.page.goto(first.page.url())
  const [mine, theirs] = [fieldOf(second.page, /^Tên hội nghị/), fieldOf(first.page, /^Tên hội nghị/)]
  const typed = 'Hội nghị quán triệt, triển khai thực hiện Nghị quyết số 06'
  await mine.fill(typed)
  await theirs.fill('Hội nghị quán triệt và triển khai Nghị quyết 06')
  await theirs.press('Enter')
  await saved(first.page)

  await mine.press('Tab')
  await expect(
    second.page
      .getByRole('alert')
      .filter({ hasText: /Chưa ghi «Tên hội nghị».*đ\/c Nguyễn Hoàng Khánh, lúc \d\d:\d\d:\d\d/ }),
  ).toBeVisible()
  await expect(mine).toHaveValue(typed)
  await expect(mine).toBeFocused()
  await expect(second.page.getByRole('group', { name: 'Mới nhất' })).toContainText(
    'Hội nghị quán triệt và triển khai Nghị quyết 06',
  )
  await fieldOf(second.page, /^Cơ quan triệu tập/).fill('Tỉnh ủy Bắc Ninh')
  await second.page.keyboard.press('Enter')
  await saved(second.page)
  await expect(mine).toHaveValue(typed)
  await expect(theirs).toHaveValue('Hội nghị quán triệt và triển khai Nghị quyết 06')

  await second.page.getByRole('button', { name: 'Ghi chữ của tôi' }).click()
  await expect(theirs).toHaveValue(typed)
  // The refusal is the point of this test; browsers complain of its status by themselves.
  const refused = all.complaints.splice(0).filter((complaint) => !complaint.includes('412'))
  all.complaints.push(...refused)
})
