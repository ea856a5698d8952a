import { describe, expect, test } from 'vitest'
import { memoryMedia } from '../../server/media/memory'
import type { WebhookEvent } from '../../server/media.part'
import { listener, promises, told } from './promises'

async function memory(rooms: string[] = []) {
  const kept: WebhookEvent[] = []
  const store = async (event: WebhookEvent) => void kept.push(event)
  const media = await memoryMedia({ openRooms: async () => rooms, store, stored: () => {} }, Date.now)
  return { media, kept, join: media.join, end: () => media.close({ keepServer: false }) }
}

promises('memory', memory)

describe('the memory part as a test needs it:', () => {
  const grant = {
    room: 'c1.s1.e1',
    identity: 'p2.aaaaaaaa',
    name: 'Xã Đồng Mây',
    permission: listener,
    subscribe: true,
  }

  test('a killed server says nothing and comes back with new rooms', async () => {
    const { media, kept } = await memory(['c1.s1.e1'])
    const states: string[] = []
    media.onState((state) => states.push(state))
    const hall = await media.join(await media.token(grant))
    media.kill()
    expect([hall.connected(), await media.list('c1.s1.e1'), media.state().state]).toEqual([
      false,
      undefined,
      'starting',
    ])
    await media.openRoom('c1.s2.e1')
    await media.revive()
    await media.quiet()
    expect([await media.list('c1.s1.e1'), await media.list('c1.s2.e1')]).toEqual([[], []])
    expect(states).toEqual(['starting', 'ready'])
    const rooms = told(kept, 'c1.s1.e1')
    expect(rooms.map((one) => one.event)).toEqual(['room_started', 'participant_joined', 'room_started'])
    expect(rooms[0]?.room?.sid).not.toBe(rooms[2]?.room?.sid)
  })

  test('webhooks can be lost', async () => {
    const { media, kept } = await memory(['c1.s1.e1'])
    media.lose((event) => event === 'participant_joined')
    const hall = await media.join(await media.token(grant))
    await hall.leave()
    await media.quiet()
    expect(told(kept, 'c1.s1.e1').map((one) => one.event)).toEqual(['room_started', 'participant_left'])
  })

  test('what could not be kept is sent again', async () => {
    const kept: WebhookEvent[] = []
    let refuse = true
    const store = async (event: WebhookEvent) => {
      if (refuse) {
        refuse = false
        throw new Error('busy')
      }
      kept.push(event)
    }
    const media = await memoryMedia({ openRooms: async () => ['c1.s1.e1'], store, stored: () => {} }, Date.now)
    await media.quiet()
    expect(kept).toHaveLength(1)
  })
})
