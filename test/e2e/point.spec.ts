import type { Page } from '@playwright/test'
import type {} from './listener.page'
import { seenAndHeard } from './marked'
import { pageScript } from './page-script'
import { type Operator, operate } from './setup/operator'
import { expect, test } from './setup/test'

const ATTEND = '?buoc=du-hop'
const plate = (page: Page) => page.getByTestId('plate')
const row = (page: Page, name: string) => page.locator(`tr[data-check="${name}"]`)

const openConsole = async (page: Page, point: number): Promise<void> => {
  await page.goto(`/diem/${point}${ATTEND}`)
  await expect(plate(page)).toBeVisible()
}

/** A second admission of the ward, as another listening device of it. */
const admissionOf = (page: Page, session: number, point: number) =>
  page.evaluate(
    async ([id, at]) => {
      const body = JSON.stringify({ point: at, tag: 'a-second-browser', listen: true })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/sessions/${id}/join`, { method: 'POST', headers, body })
      const { address, token } = await answer.json()
      return { address: new URL(address, location.origin).href.replace(/^http/, 'ws'), token }
    },
    [session, point],
  )

test('a point joins hidden, is seen and heard with the floor, and no longer without it', async ({ people }) => {
  const director: Operator = await operate(people, 'Điều hành Trung ương')
  const { session, points } = await director.rehearsal()
  const tuSon = await people.as('Phụ trách điểm Từ Sơn', { number: 7 })
  const ward = await people.as('Phụ trách điểm phường Trang Hạ')
  await openConsole(tuSon.page, points.tuSon)
  await openConsole(ward.page, points.ward)
  await expect(plate(tuSon.page)).toHaveAttribute('data-state', 'waiting')

  await director.post(`/sessions/${session}/open`)
  await expect(ward.page.getByText('Nơi chủ trì chưa phát hình')).toBeVisible()
  expect(await seenAndHeard(ward.page)).toEqual({ seen: [], heard: [] })

  await test.step('asks, is named next, is given the floor', async () => {
    await tuSon.page.keyboard.press('r')
    await tuSon.page.getByRole('combobox', { name: 'Người phát biểu' }).fill('Cao Thị Phương Giang')
    await tuSon.page.getByRole('textbox', { name: /Chức vụ/ }).fill('Trưởng Ban Tuyên giáo Thành ủy')
    await tuSon.page.getByRole('button', { name: 'Gửi đăng ký, xếp thứ 1' }).click()
    await expect(plate(tuSon.page)).toHaveText('SẮP ĐẾN LƯỢT')
    await director.giveFirst(session)
    await expect(plate(tuSon.page)).toHaveText('ĐANG LÊN SÓNG')
    await expect.poll(() => seenAndHeard(ward.page), { timeout: 20_000 }).toEqual({ seen: [7], heard: [7] })
    await expect(plate(ward.page)).toHaveText('ĐANG NGHE')
    await expect(ward.page.getByText('Trưởng Ban Tuyên giáo Thành ủy')).toBeVisible()
  })

  await test.step('is silent when its microphone is off, and seen still', async () => {
    await tuSon.page.getByRole('radio', { name: 'Tắt' }).check()
    await expect.poll(() => seenAndHeard(ward.page)).toEqual({ seen: [7], heard: [] })
    await tuSon.page.getByRole('radio', { name: 'Mở cả lượt' }).check()
    await expect.poll(() => seenAndHeard(ward.page)).toEqual({ seen: [7], heard: [7] })
  })

  await test.step('is seen by nobody once the turn ended, and its camera stays with it', async () => {
    await director.endTurn(session)
    await expect(plate(tuSon.page)).toHaveText('CHỜ HÌNH')
    await expect.poll(() => seenAndHeard(ward.page)).toEqual({ seen: [], heard: [] })
    await expect(tuSon.page.getByText('Camera, micro sẵn sàng')).toBeVisible()
  })
})

test('publishing from a listener is refused by the media server and seen by nobody', async ({ people }) => {
  const director = await operate(people, 'Điều hành Trung ương')
  const { session, points } = await director.rehearsal()
  await director.post(`/sessions/${session}/open`)
  const tuSon = await people.as('Phụ trách điểm Từ Sơn')
  await openConsole(tuSon.page, points.tuSon)
  const ward = await people.as('Phụ trách điểm phường Trang Hạ', { number: 9 })
  await openConsole(ward.page, points.ward)
  await expect(ward.page.getByText('Nơi chủ trì chưa phát hình')).toBeVisible()
  const entry = await admissionOf(ward.page, session, points.ward)
  await ward.page.evaluate(await pageScript(new URL('./listener.page.ts', import.meta.url)))
  const outcome = await ward.page.evaluate((given) => window.tryToPublish?.(given) ?? 'no door', entry)
  expect(outcome).toMatch(/refused/)
  expect(await seenAndHeard(tuSon.page)).toEqual({ seen: [], heard: [] })
})

test.describe('the device check', () => {
  test('passes with camera, microphone and a line, and is declared', async ({ people }) => {
    const director = await operate(people, 'Điều hành Trung ương')
    const { points } = await director.rehearsal()
    const { page } = await people.as('Phụ trách điểm Từ Sơn', { number: 7 })
    await page.goto(`/diem/${points.tuSon}`)
    for (const name of ['camera', 'microphone', 'up', 'down', 'server', 'picture'])
      await expect(row(page, name)).toHaveAttribute('data-verdict', 'passed', { timeout: 40_000 })
    await page.getByRole('button', { name: 'Tôi nghe rõ' }).click()
    await page.getByRole('button', { name: 'Báo sẵn sàng', exact: true }).click()
    await expect(page.getByText(/Đã báo lúc/)).toBeVisible()
  })

  test('names what is wrong with its remedy: no camera, a silent microphone', async ({ people }) => {
    const director = await operate(people, 'Điều hành Trung ương')
    const { points } = await director.rehearsal()
    const { page } = await people.as('Phụ trách điểm Từ Sơn')
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        if (wanted?.video) throw new DOMException('no camera', 'NotFoundError')
        return new AudioContext().createMediaStreamDestination().stream
      }
    })
    await page.goto(`/diem/${points.tuSon}`)
    await expect(row(page, 'camera')).toHaveAttribute('data-verdict', 'failed')
    await expect(row(page, 'camera')).toContainText('Cắm lại dây USB của camera')
    await expect(row(page, 'microphone')).toContainText('Không có tiếng trong 5 giây', { timeout: 20_000 })
    await expect(row(page, 'microphone')).toContainText('Bật công tắc trên micro')
  })

  test('names what is wrong with its remedy: devices blocked by the browser', async ({ people }) => {
    const director = await operate(people, 'Điều hành Trung ương')
    const { points } = await director.rehearsal()
    const { page } = await people.as('Phụ trách điểm Từ Sơn')
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('blocked', 'NotAllowedError')
      }
    })
    await page.goto(`/diem/${points.tuSon}`)
    await expect(row(page, 'camera')).toContainText('Trình duyệt đang chặn')
    await expect(row(page, 'microphone')).toContainText('Đặt Micro thành «Cho phép»')
    await expect(row(page, 'up')).toContainText('Chưa có camera, micro để thử', { timeout: 40_000 })
  })

  test('names what is wrong with its remedy: a firewall that stops pictures and sound', async ({ people }) => {
    const director = await operate(people, 'Điều hành Trung ương')
    const { points } = await director.rehearsal()
    const { page } = await people.as('Phụ trách điểm Từ Sơn', { number: 7 })
    await page.addInitScript(() => {
      const Connection = window.RTCPeerConnection
      window.RTCPeerConnection = class extends Connection {
        constructor(given?: RTCConfiguration) {
          super({ ...given, iceTransportPolicy: 'relay' })
        }
        override setConfiguration(given?: RTCConfiguration): void {
          super.setConfiguration({ ...given, iceTransportPolicy: 'relay' })
        }
      }
    })
    await page.goto(`/diem/${points.tuSon}`)
    await expect(row(page, 'up')).toHaveAttribute('data-verdict', 'failed', { timeout: 60_000 })
    await expect(row(page, 'up')).toContainText('mở cổng UDP')
    await expect(row(page, 'server')).toHaveAttribute('data-verdict', 'passed')
  })
})
