import { setTimeout as sleep } from 'node:timers/promises'
import { vi } from 'vitest'
import type { HallsApart } from './halls-apart'
import type { Morning } from './morning'
import { allRight, errors, openRows, summary } from './right'

/**
 * Kills the media server `times` times at random moments while halls are in the room.
 * @returns ms from its health until all was right again; ms by which presence is wrong; rows of people who are not there
 */
export async function killMediaServer(it: Morning, halls: HallsApart, times: number) {
  const recovery: number[] = []
  for (let kill = 0; kill < times; kill++) {
    await sleep(500 + Math.random() * 4_500)
    const before = it.server()
    process.kill(before.pid, 'SIGKILL')
    await vi.waitUntil(() => it.server().pid !== before.pid && it.media().state().state === 'ready', {
      timeout: 30_000,
      interval: 20,
    })
    await allRight(it, halls.look)
    recovery.push(Date.now() - it.media().state().since)
  }
  await it.projection().round()
  await it.projection().round()
  const listed = ((await it.media().list(it.room)) ?? []).map((one) => one.participantSid)
  const ghosts = (await openRows(it)).filter((sid) => !listed.includes(sid))
  const wrong = await errors(it, await halls.look())
  return { recovery, wrong, ghosts, said: { recovery: summary(recovery), wrong: summary(wrong) } }
}
