import { expect, type Page } from '@playwright/test'
import { evidenceOf, rollOf } from '../../../shared/attendance'
import { myWork } from '../../../shared/home'
import { getPoint } from '../../../shared/points'
import { listSessions } from '../../../shared/sessions'
import type { People } from '../setup/people'

export interface Hall {
  point: number
  session: number
  address: string
}

const read = async (page: Page, path: string): Promise<unknown> => {
  const reply = await page.request.get(`/api${path}`)
  expect(reply.status(), path).toBe(200)
  return await reply.json()
}

/** The hall that the signed-in operator works at, in the session of the day. */
export const hallOf = async (page: Page): Promise<Hall> => {
  const home = myWork.reply.parse(await read(page, '/home'))
  const mine = home.conferences.find(({ point, session }) => point && session)
  if (!mine?.point || !mine.session) throw new Error('the operator works nowhere')
  const { id } = mine.point
  const point = getPoint.reply.parse(await read(page, `/points/${id}`))
  const { sessions } = listSessions.reply.parse(await read(page, `/conferences/${point.conference}/sessions`))
  const session = sessions.find(({ kind }) => kind === 'central')
  if (!session) throw new Error('no central session')
  return { point: id, session: session.id, address: `/diem/${id}/diem-danh` }
}

/** The roll as the server holds it. */
export const rollIn = async (page: Page, { point, session }: Hall) =>
  rollOf.reply.parse(await read(page, `/sessions/${session}/points/${point}/roll`))

/** Every mark the server holds about a seat. */
export const marksAbout = async (page: Page, { session }: Hall, seat: number) =>
  evidenceOf.reply.parse(await read(page, `/sessions/${session}/seats/${seat}/evidence`)).marks

/** The row of one person. */
export const rowOf = (page: Page, name: string) =>
  page.locator('li').filter({ has: page.locator('b', { hasText: name }) })

/** The roll-call of the hall, open on this phone. */
export const openRoll = async (page: Page, hall: Hall): Promise<void> => {
  await page.goto(hall.address)
  await expect(page.getByRole('button', { name: /^Tất cả trừ/ })).toBeVisible({ timeout: 60_000 })
}

/** Complaints of the browsers that the test itself caused. */
export const forgive = ({ complaints }: People, caused: RegExp): void => {
  const others = complaints.filter((complaint) => !caused.test(complaint))
  complaints.splice(0, complaints.length, ...others)
}
