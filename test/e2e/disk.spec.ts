import type { Page } from '@playwright/test'
import { reportHeadcount, rollOf } from '../../shared/attendance'
import { askForFloor } from '../../shared/floor'
import { submitSheet } from '../../shared/sheets'
import { BrokenDisk } from '../durability/broken-disk'
import { forgive, hallOf, openRoll, rollIn, rowOf } from './roll-call/hall'
import { ask, rehearsal } from './setup/ask'
import type { People } from './setup/people'
import { test as base, expect } from './setup/test'
import { openHall } from './story/secretary'

const PATIENT = { timeout: 10_000 }

const test = base.extend<object, { disk: BrokenDisk }>({
  disk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const disk = new BrokenDisk()
      await use(disk)
      disk.remove()
    },
    { scope: 'worker' },
  ],
  settings: ({ disk }, use) => use(disk.env),
})
// biome-ignore lint/suspicious/noSkippedTests: a browser test does not know the database that its application was given
test.skip(!!process.env.E2E_POSTGRES, "what fails here is the disk under SQLite's file")
// biome-ignore lint/suspicious/noSkippedTests: the disk fails by a library that is compiled for it
test.skip(!BrokenDisk.isPossible, 'needs Linux and a C compiler')

/** Said wherever something was to be written. */
const notSaved = (page: Page) => page.getByText(/Máy chủ chưa ghi được xuống đĩa/).first()

/** Does it while the disk fails and sees the sentence; then again on the whole disk. */
async function twice(disk: BrokenDisk, page: Page, act: () => Promise<void>, again = act): Promise<void> {
  disk.fail('EIO')
  await act()
  await expect(notSaved(page)).toBeVisible(PATIENT)
  disk.mend()
  await again()
}

/** Somebody opens a sign-in link. */
async function signsIn(disk: BrokenDisk, people: People, link: string): Promise<void> {
  const { page } = await people.stranger()
  await twice(
    disk,
    page,
    async () => void (await page.goto(link)),
    () => page.getByRole('button', { name: 'Thử lại' }).click(),
  )
  await page.waitForURL((url) => url.pathname !== '/moi')
}

/** The sheet of a hall that reports a count, as its operator submits it. */
async function submitted(page: Page, session: number, point: number): Promise<void> {
  const params = { id: session, point }
  const body = { tag: 'tag-of-trang-ha', stamp: 'count-of-trang-ha', n: 76, members: 60 }
  await ask(page, reportHeadcount, { params, body })
  const { position } = await ask(page, rollOf, { params })
  await ask(page, submitSheet, { params, body: { seen: position } })
}

test('a disk that fails: each screen says that nothing was saved, keeps what was typed, and goes on by the next try', async ({
  people,
  application,
  disk,
}) => {
  test.setTimeout(300_000)
  const { page: office } = await people.as('Người tổ chức')
  const { page: orders } = await people.as('Điều hành Trung ương')
  const ward = await people.as('Phụ trách điểm phường Trang Hạ')
  const today = await rehearsal(office)
  const session = today.session('Trung ương')

  await test.step('sign-in', () => signsIn(disk, people, application.link('Thư ký Trung ương')))

  await test.step('editor', async () => {
    await office.goto('/hoi-nghi')
    await office.getByRole('button', { name: 'Tạo hội nghị' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('Tên hội nghị').fill('Hội nghị trên đĩa hỏng')
    await dialog.getByRole('combobox', { name: 'Cơ quan triệu tập' }).click()
    await office.keyboard.type('bac ninh')
    await office.getByRole('option', { name: /^Bắc Ninh/ }).click()
    const create = () => dialog.getByRole('button', { name: 'Tạo bản nháp' }).click()
    await twice(disk, office, create, async () => {
      await expect(dialog.getByLabel('Tên hội nghị')).toHaveValue('Hội nghị trên đĩa hỏng')
      await create()
    })
    await office.waitForURL(/hoi-nghi\/\d+\/tong-quan/)
    await expect(office.getByRole('button', { name: 'Mời duyệt' })).toBeVisible()
    const from = office.getByRole('textbox', { name: /^Khai mạc/ })
    const type = async () => {
      await from.fill('01/12/2030 08:00')
      await office.keyboard.press('Tab')
    }
    await twice(disk, office, type, async () => {
      await expect(from).toHaveValue(/^01\/12\/2030 08:00/)
      await from.focus()
      await office.keyboard.press('Tab')
    })
    await expect(office.getByText(/^Đã ghi \d/).first()).toBeVisible()
  })

  await test.step('control room: opening', async () => {
    await orders.goto(`/phien/${session}/dieu-hanh`)
    await twice(disk, orders, () => orders.getByRole('button', { name: 'Khai mạc phiên' }).click())
    await expect(orders.getByRole('button', { name: /^Chuyển mục/ })).toBeVisible(PATIENT)
  })

  await test.step('point: asks for the floor', async () => {
    const { page } = ward
    await page.goto(`/diem/${today.point('Trang Hạ')}?buoc=du-hop`)
    await page.getByRole('button', { name: /^Đăng ký phát biểu/ }).click()
    await page.getByRole('combobox', { name: 'Người phát biểu' }).fill('Trần Thị Bích Nga')
    await page.keyboard.press('Tab')
    const office = page.getByLabel('Chức vụ, đọc và hiện như sau')
    await office.fill('Bí thư chi bộ')
    const send = () => page.getByRole('button', { name: /^Gửi đăng ký, xếp thứ/ }).click()
    await twice(disk, page, send, async () => {
      await expect(office).toHaveValue('Bí thư chi bộ')
      await send()
    })
    await expect(page.getByText(/Sắp đến lượt/).first()).toBeVisible(PATIENT)
  })

  await test.step('control room: gives the floor', async () => {
    const { page } = await people.as('Phụ trách điểm Từ Sơn')
    const device = { tag: 'tag-of-tu-son', stamp: 'floor-of-tu-son' }
    const speaker = { speaker: 'Ngô Thị Minh Châu', office: 'Bí thư Thành ủy', item: null }
    const body = { point: today.point('Từ Sơn'), ...device, ...speaker }
    await ask(page, askForFloor, { params: { id: session }, body })
    const give = orders.getByRole('button', { name: 'Mời phát biểu: Ngô Thị Minh Châu' })
    await twice(disk, orders, () => give.click())
    await expect(orders.getByRole('button', { name: /^Kết thúc lượt/ }).first()).toBeVisible(PATIENT)
  })

  await test.step('control room: moves to the first item', async () => {
    await twice(disk, orders, () =>
      orders
        .getByRole('button', { name: /^Chuyển mục/ })
        .first()
        .click(),
    )
    await expect(notSaved(orders)).toBeHidden(PATIENT)
  })

  await test.step('secretary: accepts a sheet', async () => {
    const { page } = await people.as('Thư ký Trung ương')
    await submitted(ward.page, session, today.point('Trang Hạ'))
    await openHall(page, `/hoi-nghi/${today.id}/thu-ky?phien=${session}`, today.point('Trang Hạ'))
    await twice(disk, page, () => page.getByRole('button', { name: 'Nhận bảng' }).click())
    await expect(page.getByRole('button', { name: 'Nhận bảng' })).toBeHidden(PATIENT)
  })

  await test.step('accounts: makes one', async () => {
    const { page } = await people.as('Quản trị')
    await page.goto('/quan-tri/tai-khoan')
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
    const form = page.getByRole('dialog')
    const name = form.getByLabel('Họ và tên')
    await name.fill('Đỗ Thị Thu Trà')
    await form.getByLabel('Tên đăng nhập').fill('thu.tra')
    const create = () => form.getByRole('button', { name: 'Tạo tài khoản' }).click()
    await twice(disk, page, create, async () => {
      await expect(name).toHaveValue('Đỗ Thị Thu Trà')
      await create()
    })
    await expect(page.getByText(/^Đã tạo tài khoản Đỗ Thị Thu Trà/)).toBeVisible(PATIENT)
  })

  await test.step('status: the data is in trouble, and no longer', async () => {
    const { page } = await people.as('Quản trị')
    await page.goto('/trang-thai')
    const data = page.getByRole('listitem').filter({ hasText: 'Ghi và đọc điểm danh' })
    disk.fail('EIO')
    await expect(data).toContainText('Sự cố', { timeout: 60_000 })
    disk.mend()
    await expect(data).toContainText('Bình thường', { timeout: 60_000 })
  })

  await test.step('roll-call: kept on the phone, sent by itself once the disk is whole', async () => {
    const { page } = await people.as('Phụ trách điểm Từ Sơn', { phone: true })
    const hall = await hallOf(page)
    await openRoll(page, hall)
    const { seats, figures } = await rollIn(page, hall)
    const row = rowOf(page, seats[0]?.printedName ?? '')
    disk.fail('ENOSPC')
    await row.getByRole('button').first().tap()
    await expect(notSaved(page)).toBeVisible(PATIENT)
    await expect(row).toContainText('đã lưu')
    expect((await rollIn(page, hall)).figures.present).toBe(figures.present)
    disk.mend()
    await expect(row).toContainText('đã gửi', { timeout: 60_000 })
    expect((await rollIn(page, hall)).figures.present).toBe(figures.present + 1)
  })
  forgive(people, /503/)
})
