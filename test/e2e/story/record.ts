import { expect, type Page } from '@playwright/test'
import { PATIENT } from './stage'

/** «1.484» → 1484; what is no number is NaN. */
export const figure = (text: string): number => Number(text.replaceAll('.', ''))

/** «Tất cả trừ»: these are absent for one reason, everybody else unmarked is present. */
export async function allBut(page: Page, absent: string[], reason: string): Promise<{ present: number }> {
  await page.getByRole('button', { name: /^Tất cả trừ/ }).click()
  const sheet = page.getByRole('dialog')
  for (const name of absent) {
    await sheet.getByLabel('Gõ tên người vắng').fill(name)
    await sheet.getByTitle('Chạm để chọn là vắng').filter({ hasText: name }).click()
  }
  await sheet.getByRole('combobox', { name: 'Lý do chung' }).selectOption(reason)
  const verb = sheet.getByRole('button', { name: /^Ghi \d+ có mặt, \d+ vắng$/ })
  const present = /Ghi (\d+)/.exec(await verb.innerText())?.[1] ?? ''
  await verb.click()
  await expect(sheet).toBeHidden()
  return { present: Number(present) }
}

/** One of the six acts for one person. */
export async function markOne(page: Page, name: string, state: string, verb: string): Promise<void> {
  await page.getByRole('button', { name: `Trạng thái khác: ${name}` }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: state }).check({ force: true })
  await sheet.getByRole('button', { name: verb }).click()
  await expect(sheet).toBeHidden()
}

/** A hall that counts: the pad of its console. */
export async function reportCount(page: Page, given: { n: number; excused: number; members: number }): Promise<void> {
  await page.getByRole('button', { name: 'Đếm, nhập' }).click()
  const form = page.getByRole('region', { name: 'Gửi sĩ số' })
  const fields = {
    'Sĩ số trong hội trường': given.n,
    'Vắng có lý do': given.excused,
    'Trong đó đảng viên': given.members,
  }
  for (const [label, value] of Object.entries(fields)) {
    await form.getByRole('button', { name: new RegExp(`^${label}`) }).click()
    for (const digit of String(value)) await form.getByRole('button', { name: digit, exact: true }).click()
  }
  await form.getByRole('button', { name: new RegExp(`^Gửi ${given.n} có mặt`) }).click()
  await expect(page.getByRole('heading', { name: 'Sĩ số đã gửi' })).toBeVisible(PATIENT)
}

/** «267/1.484» of the secretary's desk. */
export const headline = async (page: Page): Promise<{ came: number; expected: number }> => {
  const words = page.locator('p').filter({ hasText: /\/[\d.]+\s*đại biểu/ })
  const [, came = '', expected = ''] = /([\d.]+)\s*\/([\d.]+)/.exec(await words.innerText({ timeout: 5_000 })) ?? []
  return { came: figure(came), expected: figure(expected) }
}

/** The sheet goes to the secretary with the figures it shows. */
export async function submitSheet(page: Page, { present, absent }: { present: number; absent: number }): Promise<void> {
  await page.getByRole('button', { name: /^Gửi bảng/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: `Gửi bảng: ${present} có mặt, ${absent} vắng` }).click()
  await expect(sheet).toBeHidden(PATIENT)
}
