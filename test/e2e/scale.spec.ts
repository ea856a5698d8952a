import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { eq, max } from 'drizzle-orm'
import { sheets } from '../../server/attendance/attendance.schema'
import { seats } from '../../server/composition/composition.schema'
import { openSqlite } from '../../server/db/sqlite'
import { points } from '../../server/points/points.schema'
import { makePointCode } from '../../shared/accounts'
import { listPoints } from '../../shared/points'
import { addCountry, COUNTRY, inParts } from '../scenes/country'
import { ask, rehearsal } from './setup/ask'
import { expect, test } from './setup/test'

const SEATS = 4_000
/** More elements than any screen of a virtual list needs; a list of all would have a hundred thousand. */
const MANY_ELEMENTS = 6_000

const vietnamese = (n: number): string => n.toLocaleString('vi-VN')

/** A country below the root, with sheets for a session, and a crowd in one hall: put in behind the application's back. */
async function grow(file: string, session: number, root: number, crowded: number): Promise<void> {
  const db = openSqlite(file)
  await db.keep(async (tx) => {
    const [last] = await tx.select({ id: max(points.id) }).from(points)
    const [top] = await tx.select().from(points).where(eq(points.id, root))
    if (!top) throw new Error('there is no root')
    const below = await addCountry(tx, top, last?.id ?? 0)
    const sheet = ({ id, path: at }: { id: number; path: string }) => ({
      session,
      point: id,
      path: at,
      state: 'open' as const,
    })
    await inParts(below, (part) => tx.insert(sheets).values(part.map(sheet)))
    const person = { conference: top.conference, point: crowded, category: 'Đại biểu', printedOffice: 'Ủy viên' }
    const crowd = Array.from({ length: SEATS }, (_, n) => ({
      ...{ ...person, printedName: `Đông Người ${n}`, folded: `dong nguoi ${n}`, code: `crowd-${n}` },
      ...{ attendsAs: 'full' as const, member: true, rank: `z${String(n).padStart(4, '0')}`, addedAt: 0 },
    }))
    await inParts(crowd, (part) => tx.insert(seats).values(part))
  })
  await db.close()
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
  // biome-ignore lint/suspicious/noSkippedTests: a browser test does not know the database that its application was given
  test.skip(!!process.env.E2E_POSTGRES, 'the rows are put into the file of SQLite')
  const office = (await people.as('Người tổ chức')).page
  const today = await rehearsal(office)
  const [session, tuSon] = [today.session('Trung ương'), today.point('Từ Sơn')]
  const { points: before } = await ask(office, listPoints, { params: { id: today.id } })
  const all = vietnamese(before.length + COUNTRY)
  // A page that is open would complain of the restart.
  await office.goto('about:blank')
  await grow(path.join(application.dataDir, 'diem-cau.db'), session, today.point('Trung ương'), tuSon)
  await application.restart(0)
  const conference = `/hoi-nghi/${today.id}`
  await opens(office, 'Điểm cầu', `${conference}/diem-cau`, (page) => page.getByText(/^Tỉnh \d/).first())
  await opens(office, 'Tổng quan', `${conference}/tong-quan`, (page) => page.getByText('Phiên Trung ương').first())
  await opens(office, 'Thành phần', `${conference}/thanh-phan?diem=${tuSon}`, (page) =>
    page.getByText('4.200 người triệu tập ở hội trường'),
  )
  const director = (await people.as('Điều hành Trung ương')).page
  await opens(director, 'Điều hành', `/phien/${session}/dieu-hanh`, (page) => page.getByText(`${all} điểm cầu`).last())
  const secretary = (await people.as('Thư ký Trung ương')).page
  await opens(secretary, 'Thư ký', `${conference}/thu-ky?phien=${session}`, (page) => page.getByText(all).first())
  const { key } = await ask(office, makePointCode, { params: { id: tuSon } })
  const phone = (await people.admit(key, { phone: true })).page
  await opens(phone, 'Điểm danh', `/diem/${tuSon}/diem-danh?phien=${session}`, (page) =>
    page.getByText('4.200').first(),
  )
  await phone.getByPlaceholder('Tên, chức vụ').fill('dong nguoi 3987')
  await expect(phone.getByText('Đông Người 3987')).toBeVisible()
})
