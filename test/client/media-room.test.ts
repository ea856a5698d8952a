import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Ending, Line, LineEvents } from '../../client/media/line'
import type { OwnTracks } from '../../client/media/outgoing'
import { SessionRoom } from '../../client/media/session-room'
import type { Admission } from '../../shared/connections'
import { type Problem, problem } from '../../shared/problems'

const admission: Admission = {
  ...{
    room: 'c1.s2.e1',
    address: '/livekit',
    token: 't',
    identity: 'p3.4',
    publisher: true,
    other: null,
    onStage: false,
  },
}
const tracks: OwnTracks = { camera: null, microphone: null }

/** A line that does what the test says. */
const fakeLine = (events: LineEvents) => {
  const state = {
    solid: true,
    permitted: false,
    left: false,
    silent: false,
    stuck: false,
    given: [] as { open: boolean }[],
  }
  const line: Line = {
    solid: () => state.solid,
    permitted: () => state.permitted,
    people: () => [],
    soundBlocked: () => false,
    publish: async (_tracks, open) => {
      if (state.silent) throw new Error('no response')
      if (state.stuck) await new Promise(() => undefined)
      state.given.push({ open })
    },
    published: () => ({ camera: state.given.length > 0, microphone: state.given.length > 0, open: true }),
    openMicrophone: async () => undefined,
    withdraw: async () => {
      state.given = []
    },
    take: () => undefined,
    startSound: async () => undefined,
    leave: async () => {
      state.left = true
    },
  }
  return { state, events, line }
}

const around = () => {
  const lines: ReturnType<typeof fakeLine>[] = []
  const waiting: { work: () => void; ms: number }[] = []
  const asked = vi.fn<() => Promise<Admission>>().mockResolvedValue(admission)
  let early: Problem | null = null
  const room = new SessionRoom({
    ask: asked,
    join: async (_entry, events) => {
      const made = fakeLine(events)
      lines.push(made)
      return made.line
    },
    now: () => 1000,
    serverNow: () => 5000,
    early: () => early,
    later: (work, ms) => {
      const entry = { work, ms }
      waiting.push(entry)
      return () => {
        const at = waiting.indexOf(entry)
        if (at >= 0) waiting.splice(at, 1)
      }
    },
  })
  /** Runs what was put off, oldest first. */
  const next = async () => {
    waiting.shift()?.work()
    await settle()
  }
  return {
    room,
    lines,
    waiting,
    asked,
    next,
    tooEarly: (is: Problem | null) => {
      early = is
    },
  }
}
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}
const end = (line: ReturnType<typeof fakeLine>, why: Ending) => line.events.ended(why)

describe('a page in a session room', () => {
  let it_: ReturnType<typeof around>
  beforeEach(async () => {
    it_ = around()
    it_.room.start()
    await settle()
  })

  test('is live once it was admitted and joined', () => {
    expect(it_.room.state()).toMatchObject({ name: 'live', admission, problem: null, permitted: false })
  })

  test('publishes what it was offered when the server permits, and not before', async () => {
    it_.room.offer(tracks, true)
    await settle()
    expect(it_.lines[0]?.state.given).toEqual([])
    it_.lines[0]!.state.permitted = true
    it_.lines[0]!.events.changed()
    await settle()
    expect(it_.lines[0]?.state.given).toEqual([{ open: true }])
    expect(it_.room.state().permitted).toBe(true)
  })

  test('publishes again when the server did not answer, for as long as it permits', async () => {
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    it_.room.offer(tracks, true)
    Object.assign(it_.lines[0]!.state, { permitted: true, silent: true })
    it_.lines[0]?.events.changed()
    await settle()
    expect(it_.lines[0]?.state.given).toEqual([])
    it_.lines[0]!.state.silent = false
    await it_.next()
    expect(it_.lines[0]?.state.given).toEqual([{ open: true }])
    expect(it_.waiting).toEqual([])
    quiet.mockRestore()
  })

  test('withdraws what it published when the permission ends, and publishes anew when it comes again', async () => {
    const line = it_.lines[0]!
    const permit = async (permitted: boolean) => {
      line.state.permitted = permitted
      line.events.changed()
      await settle()
    }
    it_.room.offer(tracks, true)
    await permit(true)
    await permit(false)
    expect([line.state.given, it_.room.state().published.camera]).toEqual([[], false])
    await permit(true)
    expect(line.state.given).toEqual([{ open: true }])
    Object.assign(line.state, { stuck: true })
    await permit(false)
    await permit(true)
    Object.assign(line.state, { stuck: false })
    await permit(false)
    await permit(true)
    expect(line.state.given, 'a publication without an answer holds up no later turn').toEqual([{ open: true }])
  })

  test('asks for a fresh token when the line is lost, and publishes again', async () => {
    it_.room.offer(tracks, true)
    end(it_.lines[0]!, 'lost')
    expect(it_.room.state()).toMatchObject({ name: 'reconnecting', people: [], permitted: false })
    await it_.next()
    expect(it_.asked).toHaveBeenCalledTimes(2)
    expect(it_.room.state().name).toBe('live')
    it_.lines[1]!.state.permitted = true
    it_.lines[1]!.events.changed()
    await settle()
    expect(it_.lines[1]?.state.given).toEqual([{ open: true }])
  })

  test('gives the news of a closing time to arrive before it asks again', async () => {
    end(it_.lines[0]!, 'closed')
    expect(it_.waiting.map((each) => each.ms >= 2000)).toEqual([true])
    it_.room.stop()
    expect(it_.waiting).toEqual([])
    expect(it_.asked).toHaveBeenCalledTimes(1)
  })

  test('does not fight another page of the same browser for the room', async () => {
    end(it_.lines[0]!, 'elsewhere')
    expect(it_.room.state().name).toBe('elsewhere')
    expect(it_.waiting).toEqual([])
    it_.room.rejoin(true)
    await it_.next()
    expect(it_.room.state().name).toBe('live')
  })

  test('keeps a line to the server of before, sound or resuming: only another server makes it come anew', async () => {
    it_.room.mediaReady(1_000)
    it_.lines[0]!.state.solid = false
    it_.room.mediaReady(1_000)
    await settle()
    expect([it_.waiting, it_.room.state().name, it_.lines[0]?.state.left]).toEqual([[], 'live', false])
    it_.room.mediaReady(2_000)
    expect(it_.room.state().name).toBe('reconnecting')
    expect(it_.lines[0]?.state.left).toBe(true)
    await it_.next()
    expect(it_.room.state().name).toBe('live')
  })

  test('comes at once, without its growing pauses, when its line has ended and the server is ready', async () => {
    it_.room.mediaReady(1_000)
    end(it_.lines[0]!, 'lost')
    it_.room.mediaReady(1_000)
    expect(it_.waiting.map((each) => each.ms <= 300)).toEqual([true])
    await it_.next()
    expect(it_.room.state().name).toBe('live')
  })

  test('stays out when its device was removed, whatever server is ready', async () => {
    it_.room.mediaReady(1_000)
    it_.room.removed('Phiên')
    it_.room.mediaReady(2_000)
    await settle()
    expect(it_.room.state().problem?.reply.code).toBe('device_removed')
    expect(it_.waiting).toEqual([])
    expect(it_.lines[0]?.state.left).toBe(true)
  })

  test('passes over what comes from a line it has left', async () => {
    it_.room.rejoin(true)
    await it_.next()
    end(it_.lines[0]!, 'lost')
    expect(it_.room.state().name).toBe('live')
  })

  test('is idle when stopped, and nothing runs on', () => {
    it_.room.stop()
    expect(it_.room.state()).toMatchObject({ name: 'idle', admission: null })
    expect(it_.waiting).toEqual([])
  })
})

describe('a page that is refused', () => {
  test('waits for the media server and tries by itself', async () => {
    const it_ = around()
    it_.asked.mockRejectedValueOnce(problem('unavailable', 'media_off'))
    it_.room.start()
    await settle()
    expect(it_.room.state()).toMatchObject({ name: 'waiting' })
    await it_.next()
    expect(it_.room.state().name).toBe('live')
  })

  test('says why and stops when it may not come in', async () => {
    const it_ = around()
    it_.asked.mockRejectedValue(problem('forbidden', 'not_allowed'))
    it_.room.start()
    await settle()
    expect(it_.room.state()).toMatchObject({ name: 'refused' })
    expect(it_.waiting).toEqual([])
  })

  test('asks nothing before the room stands, and enters at that time', async () => {
    const it_ = around()
    it_.tooEarly(problem('closed', 'too_early', { values: { title: 'Phiên', from: 65_000 } }))
    it_.room.start()
    await settle()
    expect(it_.asked).not.toHaveBeenCalled()
    expect(it_.room.state().problem?.reply.code).toBe('too_early')
    expect(it_.waiting.map((each) => each.ms)).toEqual([60_000])
    it_.tooEarly(null)
    await it_.next()
    expect(it_.room.state().name).toBe('live')
  })
})
