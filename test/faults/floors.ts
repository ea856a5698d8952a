import { RoomEvent } from '@livekit/rtc-node'
import { expect, vi } from 'vitest'
import { endTurn } from '../../shared/floor'
import type { Hall } from './hall'
import type { Morning } from './morning'
import { give } from './removed'

const PATIENT = { timeout: 20_000, interval: 10 }
/** A device that is refused waits ten seconds for an answer, so not after every turn. */
const TRY_EVERY = 20

/** Whose media each hall takes at this moment: identities. */
function taking(halls: Hall[]): Map<Hall, Set<string>> {
  const of = new Map(halls.map((hall) => [hall, new Set<string>()]))
  for (const [hall, has] of of) {
    hall.room.on(RoomEvent.TrackSubscribed, (_track, _publication, who) => has.add(who.identity))
    hall.room.on(RoomEvent.TrackUnsubscribed, (_track, _publication, who) => has.delete(who.identity))
  }
  return of
}

const people = (it: Morning) => it.calls().listParticipants(it.room)
const mayPublish = async (it: Morning, hall: Hall) =>
  (await people(it)).some((one) => one.identity === hall.identity && one.permission?.canPublish)
/** Whoever the server lets publish, or shows as publishing. */
const onStage = async (it: Morning) =>
  (await people(it)).filter((one) => one.permission?.canPublish || one.tracks.length > 0).map((one) => one.identity)

/**
 * Gives the floor to one hall after the other and withdraws it, `cycles` times: each time every other hall takes its
 * sound, and afterwards nobody's is taken, published or permitted.
 * @returns ms from the order until the last of the other halls took the speaker's sound
 */
export async function passFloor(it: Morning, cycles: number): Promise<number[]> {
  const taken = taking(it.halls)
  const all: number[] = []
  let last = 0
  for (let cycle = 0; cycle < cycles; cycle++) {
    const hall = it.halls[cycle % it.halls.length] as Hall
    const others = it.halls.filter((one) => one !== hall)
    const began = Date.now()
    last = await give(it, hall, last)
    await vi.waitUntil(() => mayPublish(it, hall), PATIENT)
    const takeBack = await hall.publish()
    const missing = () => others.filter((one) => !taken.get(one)?.has(hall.identity)).map((one) => one.point.name)
    await vi.waitFor(() => expect(missing(), `floor ${cycle}`).toEqual([]), PATIENT)
    all.push(Date.now() - began)
    await it.director.must(endTurn, { params: { id: last } })
    const nobody = () => vi.waitFor(async () => expect(await onStage(it), `after floor ${cycle}`).toEqual([]), PATIENT)
    await nobody()
    await takeBack()
    if (cycle % TRY_EVERY === 0) await expect(hall.publish()).rejects.toThrow()
    await nobody()
    await vi.waitUntil(() => it.halls.every((one) => taken.get(one)?.size === 0), PATIENT)
  }
  return all
}
