import { makePointCode } from '../../shared/accounts'
import { joinSession } from '../../shared/connections'
import { ask, call, rehearsal } from './setup/ask'
import { expect, test } from './setup/test'
import * as prepare from './story/prepare'
import { allBut, headline, markOne, reportCount, submitSheet } from './story/record'
import { acceptAndLock, expectListAsOnScreen, expectRollUpAsOnScreen, openHall } from './story/secretary'
import { askForFloor, attend, checkDevices, expectStage, giveFloor, moveTo, PATIENT, plate } from './story/stage'

/** The marks that cameras and microphones carry. */
const CENTRE = 1
const TU_SON = 2
const BAC_NINH = 3

test('the morning of a conference', async ({ people }) => {
  test.setTimeout(900_000)
  const organizer = await people.as('Người tổ chức')
  const director = await people.as('Điều hành Trung ương')
  const today = await rehearsal(organizer.page)

  await test.step('a conference is copied, approved and summoned', async () => {
    const title = 'Hội nghị quán triệt, đợt hai'
    await prepare.copyConference(organizer.page, today, title)
    await prepare.propose(organizer.page, 'Nguyễn Thị Kim Hà')
    await prepare.approve(director.page, title)
    await prepare.summon(organizer.page)
  })

  const tuSon = await people.as('Phụ trách điểm Từ Sơn', { number: TU_SON })
  await test.step('Từ Sơn checks its devices and joins', async () => {
    await tuSon.page.getByRole('link', { name: 'Kiểm tra thiết bị' }).click()
    await checkDevices(tuSon.page)
    await tuSon.page.getByRole('button', { name: /Dự họp/ }).click()
    await expect(tuSon.page.getByText('Đã vào phòng, chờ khai mạc')).toBeVisible(PATIENT)
  })

  const codeOf = async (name: string): Promise<string> =>
    (await ask(organizer.page, makePointCode, { params: { id: today.point(name) } })).key
  const centre = await people.stranger({ number: CENTRE })
  const ward = await people.as('Phụ trách điểm phường Trang Hạ')
  await test.step('the centre signs in with its code; nobody is seen before the opening', async () => {
    await prepare.enterWithCode(centre.page, await prepare.makeCode(organizer.page, today, 'Trung ương'))
    await attend(centre.page, today, 'Trung ương')
    await attend(ward.page, today, 'Trang Hạ')
    await expectStage({ ward: ward.page, tuSon: tuSon.page }, { seen: [], heard: [] })
  })
  const bacNinh = await people.admit(await codeOf('tỉnh Bắc Ninh'), { number: BAC_NINH })
  const dakLak = await people.admit(await codeOf('tỉnh Đắk Lắk'))
  await organizer.context.close()

  await test.step('the centre opens: every hall sees and hears the centre alone', async () => {
    await director.page.goto(`/phien/${today.session('Trung ương')}/dieu-hanh`)
    await director.page.getByRole('button', { name: 'Khai mạc phiên' }).click()
    const halls = { ward: ward.page, tuSon: tuSon.page, controlRoom: director.page }
    await expectStage(halls, { seen: [CENTRE], heard: [CENTRE] })
    await expect(plate(tuSon.page)).toHaveText('ĐANG NGHE')
    await expect(plate(centre.page)).toHaveText('ĐANG LÊN SÓNG')
  })

  const speaker = 'Cao Thị Phương Giang'
  await test.step('Từ Sơn asks for the floor and gets it in one click', async () => {
    for (const number of [2, 3, 4]) await moveTo(director.page, number)
    await askForFloor(tuSon.page, speaker, 'Trao đổi từ các điểm cầu')
    await giveFloor(director.page, speaker)
    await expectStage({ ward: ward.page }, { seen: [TU_SON], heard: [CENTRE, TU_SON] })
    await expectStage({ centre: centre.page }, { seen: [TU_SON], heard: [TU_SON] })
    await expectStage({ controlRoom: director.page }, { seen: [TU_SON], heard: [CENTRE, TU_SON] })
    await expect(plate(tuSon.page)).toHaveText('ĐANG LÊN SÓNG')
    for (const page of [ward.page, centre.page, director.page]) {
      await expect(page.getByText(speaker).first()).toBeVisible(PATIENT)
      await expect(page.getByText('Trưởng Ban Tuyên giáo').first()).toBeVisible(PATIENT)
    }
  })

  await test.step('withdrawn on the next', async () => {
    const next = 'Vũ Trọng Long'
    await attend(bacNinh.page, today, 'tỉnh Bắc Ninh')
    await askForFloor(bacNinh.page, next, 'Trao đổi từ các điểm cầu')
    await giveFloor(director.page, next)
    await expectStage({ ward: ward.page }, { seen: [BAC_NINH], heard: [CENTRE, BAC_NINH] })
    await expectStage({ tuSon: tuSon.page }, { seen: [BAC_NINH], heard: [CENTRE, BAC_NINH] })
    await expect(plate(tuSon.page)).toHaveText('ĐANG NGHE')
    await expect(ward.page.getByText(next).first()).toBeVisible(PATIENT)
  })

  const secretary = await people.as('Thư ký Trung ương')
  const phone = await people.as('Phụ trách điểm Từ Sơn', { phone: true })
  const desk = `/hoi-nghi/${today.id}/thu-ky?phien=${today.session('Trung ương')}`
  const came = (n: number) =>
    expect
      .poll(() => headline(secretary.page), { ...PATIENT, message: 'who came' })
      .toEqual({ came: n, expected: 1484 })

  await test.step('roll-call on a phone, a head-count of a ward; the totals of the secretary follow', async () => {
    await secretary.page.goto(desk)
    await phone.page.goto(`/diem/${today.point('Từ Sơn')}/diem-danh`)
    expect(await allBut(phone.page, ['Đặng Xuân Bảo', 'Trần Xuân Minh'], 'Công tác')).toEqual({ present: 198 })
    await came(198)
    await markOne(phone.page, 'Phan Đức Thịnh', 'Trực tuyến', 'Ghi trực tuyến')
    await markOne(phone.page, 'Lê Việt Hùng', 'Vắng không lý do', 'Ghi vắng không lý do')
    await came(197)
    await reportCount(ward.page, { n: 70, excused: 4, members: 69 })
    await came(267)
  })

  await test.step('the centre closes: its room ends everywhere', async () => {
    await director.page.getByRole('button', { name: 'Bế mạc phiên' }).click()
    await director.page.getByRole('button', { name: 'Bế mạc phiên ở 18 điểm cầu' }).click()
    await expect(director.page.getByText(/^Phiên đã bế mạc lúc/)).toBeVisible(PATIENT)
    await expectStage({ ward: ward.page, tuSon: tuSon.page, centre: centre.page }, { seen: [], heard: [] })
  })

  const local = await people.as('Điều hành Bắc Ninh')
  await test.step('Bắc Ninh goes on for its own halls; Đắk Lắk cannot be there', async () => {
    const session = today.session('Bắc Ninh')
    await local.page.goto(`/phien/${session}/dieu-hanh`)
    await local.page.getByRole('button', { name: 'Khai mạc phiên' }).click()
    await expectStage({ ward: ward.page, tuSon: tuSon.page }, { seen: [BAC_NINH], heard: [BAC_NINH] })
    await expect(tuSon.page.getByText('Nối từ phiên trước')).toBeVisible(PATIENT)
    await expectStage({ centre: centre.page }, { seen: [], heard: [] })
    const outside = { point: today.point('Đắk Lắk'), tag: 'a-hall-of-another-province' }
    await dakLak.page.goto('/tin/1')
    const refused = await call(dakLak.page, joinSession, { params: { id: session }, body: outside })
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'point_outside_session'])
  })

  await test.step('Từ Sơn hands in its sheet; the secretary accepts, locks and downloads it', async () => {
    await phone.page.goto(`/diem/${today.point('Từ Sơn')}/diem-danh?phien=${today.session('Trung ương')}`)
    await submitSheet(phone.page, { present: 197, absent: 3 })
    await openHall(secretary.page, desk, today.point('Từ Sơn'))
    await acceptAndLock(secretary.page)
    await expectListAsOnScreen(secretary.page, { present: 196, online: 1, excused: 2, unexcused: 1, expected: 200 })
  })

  await test.step('the roll-up as a file says what the screen says', async () => {
    await secretary.page.goto(desk)
    await came(267)
    await expectRollUpAsOnScreen(secretary.page)
  })

  await test.step('the local session closes; the bulletin of 2022 is there for everybody', async () => {
    await local.page.getByRole('button', { name: 'Bế mạc phiên' }).click()
    await local.page.getByRole('button', { name: /^Bế mạc phiên ở \d+ điểm cầu/ }).click()
    await expectStage({ ward: ward.page, tuSon: tuSon.page }, { seen: [], heard: [] })
    const reader = await people.stranger()
    await reader.page.goto('/tin/1')
    await expect(reader.page.getByRole('heading', { level: 1 })).toContainText('Nghị quyết 06 của Bộ Chính trị')
    await expect(reader.page.getByText('67', { exact: false }).first()).toBeVisible()
  })
})
