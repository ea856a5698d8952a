import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Person } from '../../server/media/memory.room'
import type { Grant, Media, Permission, WebhookEvent } from '../../server/media.part'

/** One media part with its means of joining, and the webhooks that were kept. */
export interface Setting {
  media: Media
  join(token: string): Promise<Person>
  kept: WebhookEvent[]
  end(): Promise<void>
}

export const listener: Permission = { onStage: false, publish: false }
export const speaker: Permission = { onStage: true, publish: true }
export const visitor: Permission = { onStage: true, publish: false }

const WAIT = { timeout: 15_000, interval: 25 }
export const soon = <T>(work: () => T | Promise<T>) => vi.waitFor(work, WAIT)

interface Told {
  event: string
  room?: { sid: string; name: string }
  participant?: { sid: string; identity: string }
}
export const told = (kept: WebhookEvent[], room: string): Told[] =>
  kept.map((row): Told => JSON.parse(row.body)).filter((event) => event.room?.name === room)

/** What every media part promises, real or not. */
export function promises(name: string, make: () => Promise<Setting>) {
  describe(`${name} keeps the promises of a media part:`, () => {
    let it: Setting
    let count = 0
    beforeAll(async () => {
      it = await make()
    })
    afterAll(() => it.end())

    const room = async () => {
      const name = `c1.s${++count}.e1`
      await it.media.openRoom(name)
      return name
    }
    const grant = (room: string, identity: string, permission: Permission): Grant => ({
      room,
      identity,
      name: 'Phường Ba Suối',
      permission,
      subscribe: true,
    })
    const enter = async (room: string, identity: string, permission: Permission) =>
      it.join(await it.media.token(grant(room, identity, permission)))
    const listed = async (room: string) => (await it.media.list(room))?.map((one) => one.identity).sort()

    test('a room may be opened and closed twice, and stands empty', async () => {
      const here = await room()
      await it.media.openRoom(here)
      expect(await it.media.list(here)).toEqual([])
      await it.media.closeRoom(here)
      await it.media.closeRoom(here)
      expect(await it.media.list(here)).toEqual([])
    })

    test('nobody enters a room that does not stand', async () => {
      await expect(enter('c1.s999.e1', 'p1.aaaaaaaa', visitor)).rejects.toThrow()
      expect(await it.media.list('c1.s999.e1')).toEqual([])
    })

    test('a listener is listed with its connection, and no other participant hears of it', async () => {
      const here = await room()
      const before = Date.now()
      const hall = await enter(here, 'p2.aaaaaaaa', listener)
      const centre = await enter(here, 'p1.aaaaaaaa', visitor)
      await soon(async () => expect(await listed(here)).toEqual(['p1.aaaaaaaa', 'p2.aaaaaaaa']))
      const found = (await it.media.list(here))?.find((one) => one.identity === hall.identity)
      expect(found).toEqual({
        participantSid: hall.sid,
        identity: hall.identity,
        joinedAt: expect.any(Number),
        roomSid: expect.stringMatching(/^RM_/),
        publishing: false,
      })
      expect(Math.abs((found?.joinedAt ?? 0) - before)).toBeLessThan(20_000)
      await soon(() => expect(hall.sees()).toEqual(['p1.aaaaaaaa']))
      expect(centre.sees()).toEqual([])
    })

    test('a listener publishes only after it is permitted, and is then seen', async () => {
      const here = await room()
      const centre = await enter(here, 'p1.aaaaaaaa', visitor)
      const hall = await enter(here, 'p2.aaaaaaaa', listener)
      await expect(hall.publish()).rejects.toThrow()
      await it.media.permit(here, hall.identity, speaker)
      await soon(() => expect(centre.sees()).toEqual([hall.identity]))
      await soon(() => hall.publish())
      await soon(async () =>
        expect(await it.media.list(here)).toContainEqual(
          expect.objectContaining({ identity: hall.identity, publishing: true }),
        ),
      )
    })

    test('a right withdrawn ends the publishing and hides nobody again', async () => {
      const here = await room()
      const centre = await enter(here, 'p1.aaaaaaaa', visitor)
      const hall = await enter(here, 'p2.aaaaaaaa', speaker)
      await hall.publish()
      await it.media.permit(here, hall.identity, listener)
      await soon(async () => expect((await it.media.list(here))?.some((one) => one.publishing)).toBe(false))
      await soon(() => expect(centre.sees()).toEqual([hall.identity]))
      expect(hall.connected()).toBe(true)
      await expect(hall.publish()).rejects.toThrow()
    })

    test('rights of somebody who stays a listener keep them hidden', async () => {
      const here = await room()
      const centre = await enter(here, 'p1.aaaaaaaa', visitor)
      const hall = await enter(here, 'p2.aaaaaaaa', listener)
      await it.media.permit(here, hall.identity, listener)
      await it.media.permit(here, 'p3.aaaaaaaa', speaker)
      expect(centre.sees()).toEqual([])
      expect(await listed(here)).toEqual(['p1.aaaaaaaa', 'p2.aaaaaaaa'])
    })

    test('whoever is removed is out; removing the absent does nothing', async () => {
      const here = await room()
      const hall = await enter(here, 'p2.aaaaaaaa', listener)
      await it.media.remove(here, hall.identity)
      await soon(() => expect(hall.connected()).toBe(false))
      await soon(async () => expect(await listed(here)).toEqual([]))
      await it.media.remove(here, hall.identity)
    })

    test('closing a room puts everybody out', async () => {
      const here = await room()
      const hall = await enter(here, 'p2.aaaaaaaa', listener)
      await it.media.closeRoom(here)
      await soon(() => expect(hall.connected()).toBe(false))
      expect(await it.media.list(here)).toEqual([])
    })

    test('muting all leaves the excepted alone', async () => {
      const here = await room()
      const chair = await enter(here, 'p1.aaaaaaaa', speaker)
      const hall = await enter(here, 'p2.aaaaaaaa', speaker)
      await Promise.all([chair.publish(), hall.publish()])
      await soon(async () => expect((await it.media.list(here))?.filter((one) => one.publishing)).toHaveLength(2))
      await it.media.muteAll(here, [chair.identity])
      await soon(() => expect(hall.muted()).toBe(true))
      expect(chair.muted()).toBe(false)
    })

    test('a second device under the same identity puts the first one out', async () => {
      const here = await room()
      const first = await enter(here, 'p2.aaaaaaaa', listener)
      const second = await enter(here, 'p2.aaaaaaaa', listener)
      await soon(() => expect(first.connected()).toBe(false))
      expect(second.connected()).toBe(true)
      await soon(async () =>
        expect((await it.media.list(here))?.map((one) => one.participantSid)).toEqual([second.sid]),
      )
    })

    test('coming and going is told by webhooks, each kept once', async () => {
      const here = await room()
      const hall = await enter(here, 'p2.aaaaaaaa', listener)
      await soon(() => expect(told(it.kept, here).map((one) => one.event)).toContain('participant_joined'))
      await hall.leave()
      await soon(() => expect(told(it.kept, here).map((one) => one.event)).toContain('participant_left'))
      await it.media.closeRoom(here)
      await soon(() =>
        expect(told(it.kept, here).map((one) => [one.event, one.participant?.sid ?? ''])).toEqual([
          ['room_started', ''],
          ['participant_joined', hall.sid],
          ['participant_left', hall.sid],
          ['room_finished', ''],
        ]),
      )
    })

    test('a token changed by one letter, or for nobody, is refused', async () => {
      const here = await room()
      const token = await it.media.token(grant(here, 'p2.aaaaaaaa', listener))
      const [head, body = '', sign] = token.split('.')
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
      claims.video.canPublish = true
      const edited = Buffer.from(JSON.stringify(claims)).toString('base64url')
      await expect(it.join(`${head}.${edited}.${sign}`)).rejects.toThrow()
      await expect(it.join(`${head}.${body}.`)).rejects.toThrow()
      await expect(it.media.token(grant(here, '', listener))).rejects.toThrow()
      await expect(it.media.token(grant('', 'p2.aaaaaaaa', listener))).rejects.toThrow()
      expect(await it.media.list(here)).toEqual([])
    })

    test('a token leads into its own room alone', async () => {
      const [here, there] = [await room(), await room()]
      await enter(here, 'p2.aaaaaaaa', listener)
      await soon(async () => expect(await listed(here)).toEqual(['p2.aaaaaaaa']))
      expect(await listed(there)).toEqual([])
    })
  })
}
