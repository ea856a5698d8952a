import { afterEach, expect, test } from 'vitest'
import { comeAndGoWhileAway } from '../faults/away'
import { passFloor } from '../faults/floors'
import { hallsApart } from '../faults/halls-apart'
import { killMediaServer } from '../faults/killed'
import { type Morning, morning } from '../faults/morning'
import { removedAtTheGate, removedComesBack } from '../faults/removed'
import { allRight, summary } from '../faults/right'

const HALLS = 20
let it: Morning | undefined
afterEach(() => it?.end())

async function halls(count: number, way: 'gate' | 'beside' = 'gate'): Promise<Morning> {
  it = await morning(count, way)
  for (const hall of it.halls) hall.enter()
  await allRight(it)
  return it
}
const say = (text: string, figures: number[]) => console.log(`${text}: ${JSON.stringify(summary(figures))} ms`)

test('the media server killed at 20 random moments with 20 halls: right within 5 s of its health, 0 ghosts', async () => {
  it = await morning(HALLS)
  const apart = await hallsApart(it)
  await allRight(it, apart.look)
  const { recovery, wrong, ghosts } = await killMediaServer(it, apart, 20)
  await apart.end()
  say('all right again after the health of the media server, 20 kills', recovery)
  say(`presence wrong by, ${wrong.length} stays`, wrong)
  expect(ghosts).toEqual([])
  expect(recovery.filter((ms) => ms > 5_000)).toEqual([])
  expect(wrong.filter((ms) => ms > 30_000)).toEqual([])
})

test('the floor given and withdrawn 200 times over 20 halls: every one taken by all others, 0 ghosts after each', async () => {
  const taken = await passFloor(await halls(HALLS), 200)
  say('the last of 19 other halls took the speaker, 200 floors', taken)
  expect(taken).toHaveLength(200)
})

test('a removed device back 50 times with old and renewed tokens, through the gate: it never comes in', async () => {
  it = await morning(2)
  const [watcher, removed] = it.halls
  if (!watcher || !removed) throw new Error('no halls')
  watcher.enter()
  await allRight(it, () => [watcher])
  expect(await removedAtTheGate(it, 50, removed, watcher)).toEqual({ cameIn: 0, heard: [], rows: 0 })
})

test('the same 50 times where the media server has an address of its own: out within 2 s', async () => {
  it = await morning(2, 'beside')
  const [, removed] = it.halls
  if (!removed) throw new Error('no halls')
  const { stayed, within } = await removedComesBack(it, 50, removed)
  say('a removed device was in the room for, 50 returns', stayed)
  expect([...stayed, ...within].filter((ms) => ms > 2_000)).toEqual([])
})

test('the application away for a minute while halls come and go: right after one listing', async () => {
  const all = await halls(6, 'beside')
  const { byRows, listed, off, leave } = await comeAndGoWhileAway(all, 60_000, await all.tokens(3))
  say('away 60 s: rows off by', off)
  expect(byRows).toEqual(listed)
  expect(off.filter((ms) => ms > 90_000)).toEqual([])
  await leave()
})
