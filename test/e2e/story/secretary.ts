import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre'
import { figure } from './record'
import { PATIENT } from './stage'

/** Words and figures of a description list. */
export const facts = async (page: Page, panel: string): Promise<Record<string, string>> => {
  const list = page.getByRole('region', { name: panel }).locator('dl > div')
  const pairs = await list.evaluateAll((rows) =>
    rows.map((row) => [
      row.querySelector('dt')?.textContent?.trim() ?? '',
      row.querySelector('dd')?.textContent?.trim() ?? '',
    ]),
  )
  return Object.fromEntries(pairs)
}

/** Rows of the secretary's table, the total first: name → cells. */
export const tableRows = async (page: Page): Promise<string[][]> => {
  const rows = page
    .getByRole('table', { name: 'Số liệu theo hàng' })
    .locator('tr')
    .filter({ has: page.locator('td') })
  return await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
  )
}

async function fileFrom(page: Page, button: RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return download
}

export interface Table {
  name: string
  rows: string[][]
}

/** The CSV a button gives, by a parser that is not ours. */
export async function csvFrom(page: Page): Promise<Table> {
  const download = await fileFrom(page, /^Tải CSV/)
  const text = await readFile(await download.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  return { name: download.suggestedFilename(), rows: parse(text, { bom: true }) }
}

/** The workbook a button gives, cells as text. */
export async function xlsxFrom(page: Page): Promise<Table> {
  const download = await fileFrom(page, /^Tải XLSX/)
  const book = await readXlsx(new Uint8Array(await readFile(await download.path())))
  const rows = book.sheets[0]?.rows ?? []
  return { name: download.suggestedFilename(), rows: rows.map((row) => row.map((cell) => String(cell ?? ''))) }
}

/** The desk with the sheet of one hall open. */
export async function openHall(page: Page, desk: string, hall: number): Promise<void> {
  await page.goto(`${desk}&bang=${hall}`)
  await expect(page.getByRole('heading', { name: 'Bảng điểm danh' })).toBeVisible(PATIENT)
}

export async function acceptAndLock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nhận bảng' }).click()
  await page.getByRole('button', { name: 'Khóa bảng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa 1 bảng' }).click()
  await expect(page.getByRole('dialog')).toBeHidden(PATIENT)
  await expect(page.getByRole('button', { name: 'Tải XLSX', exact: true })).toBeVisible(PATIENT)
}

export interface ListFigures {
  present: number
  online: number
  excused: number
  unexcused: number
  expected: number
}

/** Lines of a list by how they attend, or why not. */
const countedIn = (rows: string[][]): ListFigures => {
  const head = rows.findIndex((row) => row.includes('Hình thức'))
  const at = (name: string): number => rows[head]?.indexOf(name) ?? -1
  const lines = rows.slice(head + 1).filter((row) => /^\d+$/.test(row[0] ?? ''))
  const having = (column: string, pattern: RegExp): number =>
    lines.filter((row) => pattern.test(row[at(column)] ?? '')).length
  const counted = {
    present: having('Hình thức', /^Trực tiếp$/),
    online: having('Hình thức', /^Trực tuyến$/),
    excused: having('Ghi chú', /^vắng(, lý do: | có lý do)/),
    unexcused: having('Ghi chú', /^vắng không lý do/),
  }
  // Invited, serving and press have lines too; nobody marked them, so they are in none of the four.
  return { ...counted, expected: counted.present + counted.online + counted.excused + counted.unexcused }
}
/** The list of the hall in both forms, counted line by line, equals the panel of figures. */
export async function expectListAsOnScreen(page: Page, wanted: ListFigures): Promise<void> {
  const shown = await facts(page, 'Số liệu của bảng')
  const of = (word: string): number => figure(Object.entries(shown).find(([name]) => name.endsWith(word))?.[1] ?? '')
  expect({
    ...{ present: of('Có mặt'), online: of('Trực tuyến'), excused: of('Vắng có lý do') },
    ...{ unexcused: of('Vắng không lý do'), expected: of('Triệu tập') },
  }).toEqual(wanted)
  const [csv, xlsx] = [await csvFrom(page), await xlsxFrom(page)]
  expect([csv.name, xlsx.name]).toEqual([expect.stringMatching(/\.csv$/), expect.stringMatching(/\.xlsx$/)])
  expect(`${csv.name}${xlsx.name}`).not.toMatch(/du-thao/i)
  expect(countedIn(csv.rows)).toEqual(wanted)
  expect(countedIn(xlsx.rows)).toEqual(wanted)
}

const SILENT = 'chưa báo cáo'

/** A sheet's table as the CSV has it: from the head on, a joined cell read in each column it covers. */
const asLines = (rows: string[][], head: string[]): string[][] => {
  const from = rows.findIndex((row) => head.every((name, at) => row[at] === name))
  const to = rows.findIndex((row) => row[1] === 'Cộng')
  const filled = (row: string[]): string[] => row.map((cell, at) => (cell === '' && at > 1 ? SILENT : cell))
  return from < 0 ? [] : rows.slice(from + 1, to + 1).map(filled)
}

/** The screen's rows are found in the CSV by name, «Cộng» as the total; figures that nobody knows are words in both. */
export async function expectRollUpAsOnScreen(page: Page): Promise<void> {
  const screen = await tableRows(page)
  const csv = await csvFrom(page)
  const xlsx = await xlsxFrom(page)
  expect(csv.name).toMatch(/du-thao/i)
  const [head = [], ...lines] = csv.rows
  const columns = ['Triệu tập', 'Trực tiếp', 'Trực tuyến', 'Dự thay', 'Vắng có lý do', 'Vắng không lý do', 'Chưa đến']
  const inFile = (row: string[]): number[] => columns.map((name) => Number(row[head.indexOf(name)]))
  const onScreen = (row: string[]): number[] => row.slice(1, 8).map(figure)
  const [total = [], ...rows] = screen
  expect(inFile(lines.at(-1) ?? [])).toEqual(onScreen(total))
  for (const row of rows) {
    const hall = /^Hội trường /
    const name = (row[0] ?? '?').replace(hall, '').toLowerCase()
    const line = lines.find(
      ([, one = '']) => hall.test(one) === hall.test(row[0] ?? '') && one.toLowerCase().endsWith(name),
    )
    expect(inFile(line ?? []), row[0]).toEqual(onScreen(row))
  }
  expect(asLines(xlsx.rows, head).map((row) => inFile(row))).toEqual(lines.map((row) => inFile(row)))
}
