import { describe, expect, it } from 'vitest'
import { Outbox, type OutboxParts } from '../../client/outbox/outbox'
import { memoryStore } from '../../client/outbox/store'
import { Problem, type ProblemKind, problem } from '../../shared/problems'

const change = (stamp: string) => ({
  stamp,
  group: '3/377',
  method: 'POST' as const,
  path: '/sessions/:id/points/:point/marks',
  address: '/api/sessions/3/points/377/marks',
  body: { stamp },
})

const scene = (store = memoryStore()) => {
  const sent: string[] = []
  const later: Array<{ work: () => void; ms: number }> = []
  let refusal: (stamp: string) => Problem | undefined = () => undefined
  let now = 1000
  const parts: OutboxParts = {
    store,
    send: async ({ stamp }) => {
      const refused = refusal(stamp)
      if (refused) throw refused
      sent.push(stamp)
      return { took: stamp }
    },
    now: () => now++,
    later: (work, ms) => {
      later.push({ work, ms })
      return () => {}
    },
    alone: (work) => work(),
    tell: () => {},
  }
  const outbox = new Outbox(parts)
  outbox.ownBy('account:5')
  const refuse = (kind: ProblemKind, code: string, only?: string) => {
    refusal = (stamp) => (only === undefined || stamp === only ? problem(kind, code) : undefined)
  }
  return { outbox, store, sent, later, refuse, answer: () => refuse('closed', 'nothing', 'nobody') }
}
const settled = () => new Promise((done) => setTimeout(done, 5))
const states = (outbox: Outbox) => outbox.list().map(({ stamp, state }) => `${stamp} ${state}`)

describe('a change is kept first and sent in its order, once', () => {
  it('sends in the order of the acts', async () => {
    const { outbox, sent } = scene()
    await Promise.all([outbox.add(change('a')), outbox.add(change('b')), outbox.add(change('c'))])
    await settled()
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(states(outbox)).toEqual(['a sent', 'b sent', 'c sent'])
  })
  it('takes a stamp once, however often it is added', async () => {
    const { outbox, sent } = scene()
    await outbox.add(change('a'))
    await outbox.add(change('a'))
    await settled()
    expect(sent).toEqual(['a'])
  })
  it('keeps without a line, backs off, and sends everything when woken', async () => {
    const { outbox, sent, later, refuse, answer } = scene()
    refuse('unavailable', 'offline')
    await outbox.add(change('a'))
    await outbox.add(change('b'))
    await settled()
    expect(states(outbox)).toEqual(['a kept', 'b kept'])
    for (let again = 0; again < 6; again++) {
      later.at(-1)?.work()
      await settled()
    }
    expect(later.at(-1)?.ms).toBe(30_000)
    answer()
    outbox.wake()
    await settled()
    expect(sent).toEqual(['a', 'b'])
  })
  it('says why the last try was put off, until something went', async () => {
    const { outbox, refuse, answer } = scene()
    expect(outbox.putOff()).toBeNull()
    refuse('unavailable', 'not_saved')
    await outbox.add(change('a'))
    await settled()
    expect(outbox.putOff()).toMatchObject({ kind: 'unavailable', code: 'not_saved' })
    answer()
    outbox.wake()
    await settled()
    expect(outbox.putOff()).toBeNull()
  })
  it('survives a closed page: another one reads the same store and sends', async () => {
    const first = scene()
    first.refuse('unavailable', 'offline')
    await first.outbox.add(change('a'))
    await settled()
    const second = scene(first.store)
    await second.outbox.load()
    await settled()
    expect(second.sent).toEqual(['a'])
    expect((await first.store.all()).map(({ state }) => state)).toEqual(['sent'])
  })
})

describe('what is refused is shown and does not stop the rest', () => {
  it('keeps the problem beside the change', async () => {
    const { outbox, sent, refuse } = scene()
    refuse('closed', 'sheet_accepted', 'a')
    await outbox.add(change('a'))
    await outbox.add(change('b'))
    await settled()
    expect(sent).toEqual(['b'])
    expect(outbox.list()[0]).toMatchObject({ state: 'refused', problem: { kind: 'closed', code: 'sheet_accepted' } })
    await outbox.forget('a')
    expect(states(outbox)).toEqual(['b sent'])
  })
  it('waits for a new sign-in instead of calling the change refused', async () => {
    const { outbox, refuse } = scene()
    refuse('forbidden', 'sign_in')
    await outbox.add(change('a'))
    await settled()
    expect(states(outbox)).toEqual(['a kept'])
  })
})

describe('nobody sends under another name', () => {
  it("holds another person's changes until that person is back", async () => {
    const { outbox, sent, refuse, answer } = scene()
    refuse('unavailable', 'offline')
    await outbox.add(change('a'))
    outbox.ownBy('account:6')
    answer()
    outbox.wake()
    await settled()
    expect(sent).toEqual([])
    outbox.ownBy('account:5')
    await settled()
    expect(sent).toEqual(['a'])
  })
  it('keeps nothing for nobody', async () => {
    const { store } = scene()
    const fresh = new Outbox({
      store,
      send: async () => undefined,
      now: () => 1,
      later: () => () => {},
      alone: (work) => work(),
      tell: () => {},
    })
    await expect(fresh.add(change('a'))).rejects.toBeInstanceOf(Problem)
  })
  it('tells the reply to whoever listens', async () => {
    const { outbox } = scene()
    const heard: unknown[] = []
    outbox.onSent((kept, reply) => heard.push([kept.stamp, reply]))
    await outbox.add(change('a'))
    await settled()
    expect(heard).toEqual([['a', { took: 'a' }]])
  })
})

it('forgets what was sent over an hour ago', async () => {
  const { outbox, store } = scene()
  await outbox.add(change('a'))
  await settled()
  const late = new Outbox({
    store,
    send: async () => undefined,
    now: () => 4_000_000,
    later: () => () => {},
    alone: (work) => work(),
    tell: () => {},
  })
  await late.load()
  expect(late.list()).toEqual([])
  expect(await store.all()).toEqual([])
})
