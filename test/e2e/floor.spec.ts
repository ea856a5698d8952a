import type { Page } from '@playwright/test'
import { makePointCode } from '../../shared/accounts'
import { endTurn, giveFloor } from '../../shared/floor'
import { addPoint, listPoints } from '../../shared/points'
import { openSession } from '../../shared/sessions'
import { firstSeenAndHeard, seenAndHeard } from './marked'
import { ask, type Rehearsal, rehearsal } from './setup/ask'
import type { People } from './setup/people'
import { expect, test } from './setup/test'
import { attend, attendAt, PATIENT } from './story/stage'

/** How often the floor goes on: a few times in `npm test`, 200 in the long form. */
const CYCLES = Number(process.env.FLOOR_CYCLES ?? 4)
/** Fewer where the browsers of many halls on one machine would be what is measured. */
const HALLS = Number(process.env.FLOOR_HALLS ?? 3)
/** Beside those: turns given to the wrong hall and taken back before, while or after it publishes. */
const HASTY = Math.max(4, CYCLES / 4)
/** A hall's own screen is not looked at here: a small one takes the small picture. */
const SMALL = { width: 480, height: 320 }
/** Marks of the speakers begin here. */
const FIRST = 3

const at = (figures: number[], part: number): number =>
  figures.toSorted((one, other) => one - other)[Math.min(figures.length - 1, Math.floor(figures.length * part))] ?? 0

/** Halls that may speak: points of the rehearsal, and as many new wards of Từ Sơn as are wanted beyond those. */
async function speakers(office: Page, today: Rehearsal): Promise<number[]> {
  const { points } = await ask(office, listPoints, { params: { id: today.id } })
  const others = [today.point('Trung ương'), today.point('Trang Hạ')]
  const found = points.filter((one) => one.follows === 'livekit' && !others.includes(one.id)).map((one) => one.id)
  for (let n = found.length; n < HALLS; n++) {
    const body = { printedName: `Điểm cầu phường mới ${n}` }
    found.push((await ask(office, addPoint, { params: { id: today.point('Từ Sơn') }, body })).id)
  }
  return found.slice(0, HALLS)
}

/** The page of a hall in the room, with its own mark. */
async function hallOf(people: People, office: Page, point: number, number: number): Promise<void> {
  const { key } = await ask(office, makePointCode, { params: { id: point } })
  const { page } = await people.admit(key, { number })
  await page.setViewportSize(SMALL)
  await attendAt(page, point)
}

/** A session with its halls in the room, and somebody of another hall who watches. */
async function morning(people: People) {
  const { page: orders } = await people.as('Điều hành Trung ương')
  const { page: office } = await people.as('Người tổ chức')
  const today = await rehearsal(office)
  const session = today.session('Trung ương')
  const watcher = await people.as('Phụ trách điểm phường Trang Hạ')
  await attend(watcher.page, today, 'Trang Hạ')
  const halls = await speakers(office, today)
  for (const [n, point] of halls.entries()) await hallOf(people, office, point, FIRST + n)
  await ask(orders, openSession, { params: { id: session } })
  let seen = 0
  return {
    watcher: watcher.page,
    halls,
    async give(turn: number): Promise<number> {
      const speaker = { speaker: 'Cao Thị Phương Giang', office: 'Trưởng Ban Tuyên giáo' }
      const body = { point: halls[turn % halls.length] ?? 0, ...speaker, budget: 60_000, seen }
      seen = (await ask(orders, giveFloor, { params: { id: session }, body })).given.id
      return seen
    },
    end: (id: number) => ask(orders, endTurn, { params: { id } }),
  }
}
type Morning = Awaited<ReturnType<typeof morning>>

/** Gives the floor to a hall and withdraws it; when it was first seen and heard elsewhere, ms after the order. */
async function floor(it: Morning, turn: number): Promise<{ seen: number; heard: number }> {
  const first = firstSeenAndHeard(it.watcher, FIRST + (turn % it.halls.length), 20_000)
  const began = Date.now()
  const id = await it.give(turn)
  const { seenAt, heardAt } = await first
  expect([seenAt, heardAt], `turn ${turn}`).toEqual([expect.any(Number), expect.any(Number)])
  await it.end(id)
  await expect.poll(() => seenAndHeard(it.watcher, 300), PATIENT).toEqual({ seen: [], heard: [] })
  return { seen: (seenAt ?? 0) - began, heard: (heardAt ?? 0) - began }
}

test('the floor goes from hall to hall: each is seen and heard elsewhere, nobody after its turn', async ({
  people,
}) => {
  test.setTimeout(150_000 + HALLS * 20_000 + (CYCLES + HASTY) * 8_000)
  const it = await morning(people)
  const seen: number[] = []
  const heard: number[] = []
  for (let turn = 0; turn < CYCLES; turn++) {
    const first = await floor(it, turn)
    seen.push(first.seen)
    heard.push(first.heard)
  }
  const figures = [at(seen, 0.5), at(seen, 0.95), at(heard, 0.5), at(heard, 0.95)]
  process.stdout.write(`${CYCLES} floors: seen elsewhere after (p50, p95), heard after (p50, p95): ${figures} ms\n`)

  for (let turn = 0; turn < HASTY; turn++) {
    const wrong = await it.give(turn)
    await it.watcher.waitForTimeout(40 + ((turn * 70) % 300))
    await it.end(wrong)
    await floor(it, turn + (turn % 2))
  }
})
