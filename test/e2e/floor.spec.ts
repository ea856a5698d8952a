import { makePointCode } from '../../shared/accounts'
import { endTurn, giveFloor } from '../../shared/floor'
import { openSession } from '../../shared/sessions'
import { firstSeenAndHeard, seenAndHeard } from './marked'
import { ask, rehearsal } from './setup/ask'
import { expect, test } from './setup/test'
import { attend, PATIENT } from './story/stage'

/** How often the floor goes on: a few times in `npm test`, 200 in the long form. */
const CYCLES = Number(process.env.FLOOR_CYCLES ?? 4)
/** Fewer where the browsers of many halls on one machine would be what is measured. */
const SPEAKERS = ['Từ Sơn', 'Quế Võ', 'Cư Kuin'].slice(0, Number(process.env.FLOOR_HALLS ?? 3))

const at = (figures: number[], part: number): number =>
  figures.toSorted((one, other) => one - other)[Math.min(figures.length - 1, Math.floor(figures.length * part))] ?? 0

test('the floor goes from hall to hall: each is seen and heard elsewhere, nobody after its turn', async ({
  people,
}) => {
  test.setTimeout(120_000 + CYCLES * 8_000)
  const { page: orders } = await people.as('Điều hành Trung ương')
  const { page: office } = await people.as('Người tổ chức')
  const today = await rehearsal(office)
  const session = today.session('Trung ương')
  const watcher = await people.as('Phụ trách điểm phường Trang Hạ')
  await attend(watcher.page, today, 'Trang Hạ')
  const numbers = new Map<string, number>()
  for (const [n, name] of SPEAKERS.entries()) {
    const { key } = await ask(office, makePointCode, { params: { id: today.point(name) } })
    const hall = await people.admit(key, { number: n + 3 })
    await attend(hall.page, today, name)
    numbers.set(name, n + 3)
  }
  await ask(orders, openSession, { params: { id: session } })
  const seen: number[] = []
  const heard: number[] = []
  let last = 0
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const name = SPEAKERS[cycle % SPEAKERS.length] ?? ''
    const number = numbers.get(name) ?? 0
    const first = firstSeenAndHeard(watcher.page, number, 20_000)
    const began = Date.now()
    const speaker = { speaker: 'Cao Thị Phương Giang', office: 'Trưởng Ban Tuyên giáo' }
    const body = { point: today.point(name), ...speaker, budget: 60_000, seen: last }
    last = (await ask(orders, giveFloor, { params: { id: session }, body })).given.id
    const { seenAt, heardAt } = await first
    expect([seenAt, heardAt], `cycle ${cycle}, ${name}`).toEqual([expect.any(Number), expect.any(Number)])
    seen.push((seenAt ?? 0) - began)
    heard.push((heardAt ?? 0) - began)
    await ask(orders, endTurn, { params: { id: last } })
    await expect.poll(() => seenAndHeard(watcher.page, 300), PATIENT).toEqual({ seen: [], heard: [] })
  }
  const figures = [at(seen, 0.5), at(seen, 0.95), at(heard, 0.5), at(heard, 0.95)]
  process.stdout.write(`${CYCLES} floors: seen elsewhere after (p50, p95), heard after (p50, p95): ${figures} ms\n`)
})
