import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { makePointCode, makeSeatLink } from '../../shared/accounts'
import { rollOf } from '../../shared/attendance'
import { listPoints } from '../../shared/points'
import { openSession } from '../../shared/sessions'
import { COUNTRY } from '../scenes/country'
import type { Application } from './setup/application'
import { ask, rehearsal } from './setup/ask'
import { expect, test } from './setup/test'

const SEATS = 4_000
/** More elements than any screen of a virtual list needs; a list of all would have a hundred thousand. */
const MANY_ELEMENTS = 6_000
const script = fileURLToPath(new URL('./scale/grow.main.ts', import.meta.url))

const vietnamese = (n: number): string => n.toLocaleString('vi-VN')

/** A country below the root, with sheets for a session, and a crowd in one hall. */
async function grow(application: Application, session: number, root: number, hall: number): Promise<void> {
  const numbers = [session, root, hall, SEATS].map(String)
  const env = { PATH: process.env.PATH, ...application.place }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...numbers], { env })
}

/** Opens a screen and waits for what it must show; prints how long, and counts what the page holds. */
async function opens(page: Page, screen: string, address: string, shown: (page: Page) => Locator): Promise<void> {
  const began = Date.now()
  await page.goto(address)
  await expect(shown(page), screen).toBeVisible()
  const ms = Date.now() - began
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  expect(elements, `elements of ${screen}`).toBeLessThan(MANY_ELEMENTS)
  process.stdout.write(`${screen}: shown after ${ms} ms, ${elements} elements\n`)
}

test('every screen answers with a whole country in a conference and 4,000 people in a hall', async ({
  people,
  application,
}) => {
  test.setTimeout(180_000)
  const office = (await people.as('Người tổ chức')).page
  const today = await rehearsal(office)
  const [session, tuSon] = [today.session('Trung ương'), today.point('Từ Sơn')]
  const { points: before } = await ask(office, listPoints, { params: { id: today.id } })
  const all = vietnamese(before.length + COUNTRY)
  // A page that is open would complain of the restart.
  await office.goto('about:blank')
  await grow(application, session, today.point('Trung ương'), tuSon)
  await application.restart(0)
  const conference = `/hoi-nghi/${today.id}`
  await opens(office, 'Điểm cầu', `${conference}/diem-cau`, (page) => page.getByText(/^Tỉnh \d/).first())
  await opens(office, 'Tổng quan', `${conference}/tong-quan`, (page) => page.getByText('Phiên Trung ương').first())
  await opens(office, 'Thành phần', `${conference}/thanh-phan?diem=${tuSon}`, (page) =>
    page.getByText('4.200 người triệu tập ở hội trường'),
  )
  const director = (await people.as('Điều hành Trung ương')).page
  const room = (page: Page) => page.getByText(`${all} điểm cầu`).last()
  await opens(director, 'Điều hành', `/phien/${session}/dieu-hanh`, room)
  await ask(director, openSession, { params: { id: session } })
  await opens(director, 'Điều hành, đang họp', `/phien/${session}/dieu-hanh`, room)
  const secretary = (await people.as('Thư ký Trung ương')).page
  await opens(secretary, 'Thư ký', `${conference}/thu-ky?phien=${session}`, (page) => page.getByText(all).first())
  const { key } = await ask(office, makePointCode, { params: { id: tuSon } })
  const phone = (await people.admit(key, { phone: true })).page
  await opens(phone, 'Điểm danh', `/diem/${tuSon}/diem-danh?phien=${session}`, (page) =>
    page.getByText('4.200').first(),
  )
  await phone.getByPlaceholder('Tên, chức vụ').fill('dong nguoi 3987')
  await expect(phone.getByText('Đông Người 3987')).toBeVisible()
  const hall = (await people.admit(key)).page
  await opens(hall, 'Điểm cầu của hội trường', `/diem/${tuSon}`, (page) => page.getByText('4.200').first())
  await opens(hall, 'Màn hình hội trường', `/diem/${tuSon}/man-hinh`, (page) => page.getByText('4.200').first())
  const { seats } = await ask(phone, rollOf, { params: { id: session, point: tuSon } })
  const last = seats.find((one) => one.printedName === 'Đông Người 3999')
  const link = await ask(office, makeSeatLink, { params: { id: last?.id ?? 0 } })
  const delegate = (await people.admit(link.key, { phone: true })).page
  await opens(delegate, 'Giấy mời', '/giay-moi', (page) => page.getByText('Đông Người 3999'))
})
