import { makePointCode } from '../../shared/accounts'
import { ask, rehearsal } from './setup/ask'
import { expect, test } from './setup/test'
import * as prepare from './story/prepare'
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

  const centre = await people.stranger({ number: CENTRE })
  const bacNinh = await people.stranger({ number: BAC_NINH })
  await test.step('halls sign in with their codes', async () => {
    const code = await prepare.makeCode(organizer.page, today, 'Trung ương')
    await prepare.enterWithCode(centre.page, code)
    const made = await ask(organizer.page, makePointCode, { params: { id: today.point('tỉnh Bắc Ninh') } })
    await prepare.enterWithCode(bacNinh.page, made.key)
    await organizer.context.close()
  })

  const tuSon = await people.as('Phụ trách điểm Từ Sơn', { number: TU_SON })
  const ward = await people.as('Phụ trách điểm phường Trang Hạ')
  await test.step('Từ Sơn checks its devices, halls join', async () => {
    await tuSon.page.getByRole('link', { name: 'Kiểm tra thiết bị' }).click()
    await checkDevices(tuSon.page)
    await tuSon.page.getByRole('button', { name: /Dự họp/ }).click()
    await attend(centre.page, today, 'Trung ương')
    await attend(bacNinh.page, today, 'tỉnh Bắc Ninh')
    await attend(ward.page, today, 'Trang Hạ')
    await expectStage({ ward: ward.page, tuSon: tuSon.page }, { seen: [], heard: [] })
  })

  await test.step('the centre opens: every hall sees and hears the centre alone', async () => {
    await director.page.goto(`/phien/${today.session('Trung ương')}/dieu-hanh`)
    await director.page.getByRole('button', { name: 'Khai mạc phiên' }).click()
    const halls = { ward: ward.page, tuSon: tuSon.page, bacNinh: bacNinh.page, controlRoom: director.page }
    await expectStage(halls, { seen: [CENTRE], heard: [CENTRE] })
    await expect(plate(tuSon.page)).toHaveText('ĐANG NGHE')
    await expect(plate(centre.page)).toHaveText('ĐANG LÊN SÓNG')
  })

  const speaker = 'Cao Thị Phương Giang'
  await test.step('Từ Sơn asks for the floor and gets it in one click', async () => {
    for (const number of [2, 3, 4]) await moveTo(director.page, number)
    await askForFloor(tuSon.page, speaker, 'Trao đổi từ các điểm cầu')
    await giveFloor(director.page, speaker)
    await expectStage({ ward: ward.page, bacNinh: bacNinh.page }, { seen: [TU_SON], heard: [CENTRE, TU_SON] })
    await expectStage({ centre: centre.page }, { seen: [TU_SON], heard: [TU_SON] })
    await expectStage({ controlRoom: director.page }, { seen: [TU_SON], heard: [CENTRE, TU_SON] })
    await expect(plate(tuSon.page)).toHaveText('ĐANG LÊN SÓNG')
    for (const page of [ward.page, bacNinh.page, centre.page, director.page]) {
      await expect(page.getByText(speaker).first()).toBeVisible(PATIENT)
      await expect(page.getByText('Trưởng Ban Tuyên giáo').first()).toBeVisible(PATIENT)
    }
  })
})
