import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Download, Page } from '@playwright/test'
import { readXlsx } from 'hucre'
import { recordMarks, reportHeadcount, rollOf } from '../../shared/attendance'
import { closeSession, openSession } from '../../shared/sessions'
import { submitSheet } from '../../shared/sheets'
import { forgive } from './roll-call/hall'
import { ask, rehearsal } from './setup/ask'
import type { People } from './setup/people'
import { expect, test } from './setup/test'

const tag = 'tag-secretary-story'

/** Of every twenty one is excused, one on line, one in somebody's place, one absent without a word; the rest is there. */
const said = (at: number) => {
  const there = { value: 'present', mode: 'hall', occupant: 'holder' }
  if (at % 20 === 3) return { value: 'excused', reason: 'đi công tác' }
  if (at % 20 === 7) return { ...there, mode: 'online' }
  if (at % 20 === 11) return { ...there, occupant: 'substitute', substitute: { name: 'Trần Văn Thế' } }
  return at % 20 === 15 ? { value: 'unexcused' } : there
}

/** Từ Sơn marks everybody, reports its head-count and submits its sheet. */
async function submitTuSon(people: People, session: number, point: number): Promise<void> {
  const { page } = await people.as('Phụ trách điểm Từ Sơn')
  const params = { id: session, point }
  const { seats } = await ask(page, rollOf, { params })
  const marks = seats.map(({ id }, at) => ({ ...said(at), seat: id, stamp: `story-mark-${id}`, deviceAt: Date.now() }))
  expect(await ask(page, recordMarks, { params, body: { tag, marks } })).toMatchObject({ refused: [] })
  await ask(page, reportHeadcount, { params, body: { tag, stamp: 'story-headcount', n: 170, members: 165 } })
  const { position } = await ask(page, rollOf, { params })
  await ask(page, submitSheet, { params, body: { seen: position } })
}

const takeOut = async (page: Page, name: string): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** The figures of a row as the screen has them: «1.254» is 1254. */
const figuresOf = async (page: Page, head: string | RegExp): Promise<string[]> => {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: head }) })
  return (await row.getByRole('cell').allInnerTexts()).map((text) => text.replaceAll('.', '').replaceAll(/\s+/g, ' '))
}

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

test('the secretary accepts a sheet, locks it after the closing, and the files say what the screen says', async ({
  people,
}) => {
  const { page: director } = await people.as('Điều hành Trung ương')
  const { page } = await people.as('Thư ký Trung ương')
  const of = await rehearsal(page)
  const [session, tuSon] = [of.session('Trung ương'), of.point('thành phố Từ Sơn')]
  await ask(director, openSession, { params: { id: session } })
  await page.goto(`/hoi-nghi/${of.id}/thu-ky?phien=${session}&diem=${tuSon}`)
  await expect(page.getByRole('row', { name: /Hội trường thành phố/ })).toContainText('chưa báo cáo')

  await submitTuSon(people, session, tuSon)
  const hallRow = page.getByRole('row', { name: /Hội trường thành phố/ })
  await expect(hallRow).toContainText('180/200')
  expect(await figuresOf(page, /Hội trường thành phố/)).toEqual([
    '200',
    '170',
    '10',
    '10',
    '10',
    '10',
    '0',
    '1/1',
    '180/200 (90%)',
    expect.any(String),
  ])
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: /^Nhận bảng của/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Đã nhận' })).toContainText('1')
  await expect(page.getByRole('button', { name: 'Khóa 1 bảng' })).toBeDisabled()

  await ask(director, closeSession, { params: { id: session } })
  await hallRow.getByRole('button').click()
  await page.getByRole('button', { name: 'Khóa bảng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa 1 bảng' }).click()
  await expect(page.getByText('Bảng đã khóa.', { exact: false }).first()).toBeVisible()
  expect(await serious(page)).toEqual([])

  const list = await takeOut(page, 'Tải CSV')
  expect(list.name).toMatch(/^diem-danh-tu-son-[\d-]+\.csv$/)
  expect(list.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const totals =
    'Tổng số triệu tập: 200; có mặt: 180 (trực tiếp 170, trực tuyến 10, trong đó dự thay 10); vắng: 20, trong đó có lý do: 10, không lý do: 10.'
  expect(list.bytes.toString()).toContain(totals)
  const book = await takeOut(page, 'Tải XLSX')
  expect(book.name).toMatch(/^diem-danh-tu-son-[\d-]+\.xlsx$/)
  expect(JSON.stringify((await readXlsx(book.bytes)).sheets[0]?.rows)).toContain(totals)

  await page.keyboard.press('Backspace')
  await expect(page.getByRole('rowheader', { name: 'Cộng 13 hàng' })).toBeVisible()
  const sum = await figuresOf(page, 'Cộng 13 hàng')
  const report = await takeOut(page, 'Tải CSV DỰ THẢO')
  expect(report.name).toMatch(/^bao-cao-nhanh-tu-son-[\d-]+-du-thao\.csv$/)
  const [, , points, expected, hall, online, substitutes, , excused, unexcused, unmarked] =
    report.bytes.toString().trim().split('\r\n').at(-1)?.split(',') ?? []
  expect(sum.slice(0, 8)).toEqual([expected, hall, online, substitutes, excused, unexcused, unmarked, points])
})

test('evidence side by side: two phones contradict each other, the secretary decides with a reason, keys do the way', async ({
  people,
}) => {
  const { page } = await people.as('Thư ký Trung ương')
  const of = await rehearsal(page)
  const [session, tuSon] = [of.session('Trung ương'), of.point('thành phố Từ Sơn')]
  const params = { id: session, point: tuSon }
  const [seat] = (await ask(page, rollOf, { params })).seats
  if (!seat) throw new Error('nobody is expected')
  for (const value of ['present', 'unexcused'])
    await ask(page, recordMarks, {
      params,
      body: {
        tag: `${tag}-${value}`,
        marks: [{ seat: seat.id, stamp: `clash-${value}`, value, deviceAt: Date.now() }],
      },
    })
  await page.goto(`/hoi-nghi/${of.id}/thu-ky?phien=${session}&diem=${tuSon}`)
  await expect(page.getByRole('button', { name: 'Xem chứng cứ' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: seat.printedName })).toBeVisible()
  await expect(page.getByText(/^Quy tắc 3/)).toBeVisible()
  expect(await serious(page)).toEqual([])

  await page.getByRole('radio', { name: 'Có mặt' }).check()
  await page.getByRole('button', { name: 'Kết luận: Có mặt' }).click()
  await expect(page.getByRole('textbox', { name: 'Lý do' })).toHaveAttribute('aria-invalid', 'true')
  forgive(people, /\/decision\)$/)
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Có chữ ký trong sổ của hội trường')
  await page.getByRole('button', { name: 'Kết luận: Có mặt' }).click()
  await expect(page.getByText(/^Quy tắc 1/)).toBeVisible()
  await expect(page.getByText('«Có chữ ký trong sổ của hội trường»')).toBeVisible()
  await page.getByRole('heading', { name: seat.printedName }).click()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { name: seat.printedName })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: /^Hội trường thành phố Từ Sơn/ })).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('rowheader', { name: 'Cộng 13 hàng' })).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('rowheader', { name: 'Cộng 3 hàng' })).toBeVisible()
})
