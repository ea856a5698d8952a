import { expect, test } from 'vitest'
import type { Actor } from '../../server/access/actor'
import { listPaperOf } from '../../server/papers/list-paper'
import { listFile } from '../../shared/roll-up'
import { halls } from '../scenes/halls'
import { scene } from '../scenes/scene'

const PHONES = 8
const DOWNLOADS = 8

async function openHall() {
  const s = await scene()
  const h = halls(s)
  const { root } = await s.conference()
  const tuSon = await s.point('Từ Sơn')
  const session = await h.session(root)
  await h.open(session)
  return { s, h, tuSon, session }
}

test('the list of a hall is never refused while its phones go on marking', async () => {
  const { s, h, tuSon, session } = await openHall()
  const secretary = await s.person('secretary')
  const phones = await Promise.all(Array.from({ length: PHONES }, () => h.operator(tuSon)))
  const seats = await Promise.all(phones.map((_, n) => h.seat(tuSon, `Đại biểu ${n}`)))
  let over = false
  const marking = phones.map(async (phone, n) => {
    for (let turn = 0; !over; turn++) {
      const value = turn % 2 ? 'excused' : 'present'
      await h.mark(phone, session, tuSon, { seat: seats[n]?.id ?? 0, value, reason: turn % 2 ? 'Ốm' : '' })
    }
  })
  for (let n = 0; n < DOWNLOADS; n++) {
    const params = { id: session, point: tuSon.id, file: 'list.csv' as const }
    expect(await secretary.send(listFile, { params })).toMatchObject({ status: 200 })
  }
  over = true
  await Promise.all(marking)
  await s.end()
})

test('a hall that marks during each free reading is read under its lock, with the marks until then', async () => {
  const { s, h, tuSon, session } = await openHall()
  const phone = await h.operator(tuSon)
  const arriving = [
    await h.seat(tuSon, 'Người đến 1'),
    await h.seat(tuSon, 'Người đến 2'),
    await h.seat(tuSon, 'Người đến 3'),
  ]
  let readings = 0
  const { id, path } = tuSon
  const secretary: Actor = {
    ...{ kind: 'account', id: 1 },
    held: async (reader) => {
      const seat = arriving[readings++]
      if (seat && reader === s.db.read) await h.mark(phone, session, tuSon, { seat: seat.id, value: 'present' })
      return [{ role: 'secretary', area: { kind: 'point', id, path } }]
    },
  }
  const { groups } = await listPaperOf(s.db, secretary, s.clock.now(), session, tuSon.id)
  const statuses = groups.flatMap(({ lines }) => lines.map((line) => line.status))
  expect({ readings, statuses }).toEqual({ readings: 4, statuses: ['present', 'present', 'present'] })
  await s.end()
})
