import { describe, expect, test } from 'vitest'
import { type Listing, remembered } from '../../server/connections/evidence'
import { connectionsFrom, presence } from '../../server/connections/presence'
import type { WebhookEvent } from '../../server/media.part'
import { dice, type Faults, type History, history, painted, START } from './history'
import { equalsTheTruth, isOneRoundOff, SPAN } from './promises'

const ROOM = { sid: 'RM_1', name: 'c1.s1.e1' }
const at = (seconds: number) => START + seconds * 1000
let count = 0

const row = (event: string, seconds: number, more: object = {}, room: object = ROOM): WebhookEvent => ({
  id: `EV_${++count}`,
  received: at(seconds),
  body: JSON.stringify({ event, room, ...more, id: `EV_${count}`, createdAt: String(at(seconds) / 1000) }),
})
const person = (sid: string, joined: number, more: object = {}) => ({
  participant: { sid, identity: 'p2.aaaaaaaa', joinedAtMs: String(at(joined)), ...more },
})
const listing = (seconds: number, joined: Record<string, number>): Listing => ({
  room: ROOM.name,
  at: at(seconds),
  people: Object.entries(joined).map(([participantSid, from]) => ({
    participantSid,
    identity: 'p2.aaaaaaaa',
    joinedAt: at(from),
    roomSid: ROOM.sid,
    publishing: false,
  })),
})
const brief = (rows: WebhookEvent[], listings: Listing[] = []) =>
  connectionsFrom(rows, listings).map((one) => ({
    from: (one.from - START) / 1000,
    to: one.to === undefined ? undefined : (one.to - START) / 1000,
    by: [one.openedBy, one.closedBy],
    uncertainty: one.uncertainty / 1000,
  }))

describe('connections:', () => {
  test('a join and a leave make one interval, whole', () => {
    const rows = [row('participant_joined', 10, person('PA_1', 10)), row('participant_left', 70, person('PA_1', 10))]
    expect(connectionsFrom(rows, [])).toEqual([
      {
        room: 'c1.s1.e1',
        roomSid: 'RM_1',
        participantSid: 'PA_1',
        identity: 'p2.aaaaaaaa',
        from: at(10),
        to: at(70),
        uncertainty: 1000,
        lastSeen: at(70),
        openedBy: 'webhook',
        closedBy: 'webhook',
      },
    ])
  })

  test('a close before its open wins, and a late open never opens again', () => {
    const rows = [row('participant_left', 70, person('PA_1', 10)), row('participant_joined', 80, person('PA_1', 10))]
    expect(brief(rows)).toEqual([{ from: 10, to: 70, by: ['webhook', 'webhook'], uncertainty: 1 }])
  })

  test('whoever never got media was never there', () => {
    expect(brief([row('participant_connection_aborted', 60, person('PA_1', 0))])).toEqual([])
  })

  test('an end by timeout is inferred, and 21 s uncertain', () => {
    const left = row('participant_left', 70, person('PA_1', 10, { disconnectReason: 'CONNECTION_TIMEOUT' }))
    expect(brief([left])).toEqual([{ from: 10, to: 70, by: ['webhook', 'inferred'], uncertainty: 21 }])
  })

  test('a room with a new SID closes the connections of the old one when they were last seen', () => {
    const rows = [
      row('participant_joined', 10, person('PA_1', 10)),
      row('room_started', 95, {}, { sid: 'RM_2', name: ROOM.name }),
    ]
    expect(brief(rows, [listing(60, { PA_1: 10 })])).toEqual([
      { from: 10, to: 60, by: ['webhook', 'inferred'], uncertainty: 35 },
    ])
  })

  test('the new room alone, seen by listing or by a join, closes the old one', () => {
    const joined = row('participant_joined', 10, person('PA_1', 10))
    const back = row('participant_joined', 95, person('PA_2', 95), { sid: 'RM_2', name: ROOM.name })
    expect(brief([joined, back])[0]).toEqual({ from: 10, to: 10, by: ['webhook', 'inferred'], uncertainty: 85 })
  })

  test('who is listed and unknown is opened, from when the server says', () => {
    expect(brief([], [listing(60, { PA_1: 40 })])).toEqual([
      { from: 40, to: undefined, by: ['reconcile', undefined], uncertainty: 1 },
    ])
  })

  test('missing once changes nothing, missing twice closes at the last round that saw it', () => {
    const rows = [row('participant_joined', 10, person('PA_1', 10))]
    const seen = listing(30, { PA_1: 10 })
    expect(brief(rows, [seen, listing(60, {})])[0]?.to).toBeUndefined()
    expect(brief(rows, [seen, listing(60, {}), listing(90, {})])).toEqual([
      { from: 10, to: 30, by: ['webhook', 'reconcile'], uncertainty: 30 },
    ])
    expect(brief(rows, [seen, listing(60, {}), listing(90, { PA_1: 10 }), listing(120, {})])[0]?.to).toBeUndefined()
  })

  test('a leave that arrives late corrects what was reconciled', () => {
    const rows = [row('participant_joined', 10, person('PA_1', 10)), row('participant_left', 45, person('PA_1', 10))]
    expect(brief(rows, [listing(30, { PA_1: 10 }), listing(60, {}), listing(90, {})])[0]?.to).toBe(45)
  })

  test('the end of a room ends whoever was in it', () => {
    const rows = [row('participant_joined', 10, person('PA_1', 10)), row('room_finished', 50)]
    expect(brief(rows, [listing(30, { PA_1: 10 })])[0]).toEqual({
      from: 10,
      to: 50,
      by: ['webhook', 'webhook'],
      uncertainty: 1,
    })
  })

  test('what a kept row remembers says who was seen, not who was missing', () => {
    const rows = [row('participant_joined', 10, person('PA_1', 10)), row('participant_joined', 10, person('PA_2', 10))]
    const before = connectionsFrom(rows, [listing(30, { PA_1: 10, PA_2: 10 })])
    const after = connectionsFrom(rows, [...remembered(before), listing(60, { PA_2: 10 }), listing(90, { PA_2: 10 })])
    expect(after.map((one) => [one.participantSid, one.to])).toEqual([
      ['PA_1', at(30)],
      ['PA_2', undefined],
    ])
  })

  test('bodies that mean nothing are passed over', () => {
    const odd = ['', 'no json', '[]', '{"event":"room_started"}', '{"event":"egress_started","id":"EV_x"}']
    expect(
      connectionsFrom(
        odd.map((body, index) => ({ id: `o${index}`, received: START, body })),
        [],
      ),
    ).toEqual([])
  })
})

const PERFECT: Faults = { lost: 0, twice: 0.2, delay: 60_000, killed: false }
const seeds = Array.from({ length: 150 }, (_, index) => index + 1)

const presenceOf = ({ rows, listings }: History, who: string) =>
  presence(
    connectionsFrom(rows, listings).filter((one) => one.identity.startsWith(who)),
    ...SPAN,
  )
const intervalsOf = ({ stays }: History, who: string) => stays.filter((stay) => stay.identity.startsWith(who))

describe('presence in random histories:', () => {
  test('equals the painted truth when no event is lost, in any order, twice or late', () => {
    for (const seed of seeds) equalsTheTruth(seed)
  })

  test('is one round off at most, for each stay, when a tenth of the events is lost and the server dies', () => {
    for (const seed of seeds) isOneRoundOff(seed)
  })

  test('does not depend on the order in which things became known', () => {
    for (const seed of seeds.slice(0, 50)) {
      const it = history(seed, { lost: 0.1, twice: 0.1, delay: 60_000, killed: true })
      const roll = dice(seed)
      const shuffled = it.rows.toSorted(() => roll() - 0.5)
      expect(connectionsFrom(shuffled, it.listings.toReversed())).toEqual(
        expect.arrayContaining(connectionsFrom(it.rows, it.listings)),
      )
    }
  })

  test('two devices of one point never count double', () => {
    for (const seed of seeds.slice(0, 50)) {
      const it = history(seed, PERFECT)
      for (const who of ['p1', 'p2']) {
        const { raw, bridged } = presenceOf(it, who)
        const stays = intervalsOf(it, who)
        expect(Math.abs(raw - painted(stays, ...SPAN, 0)), `${who}, seed ${seed}`).toBeLessThan(
          1_200 * stays.length + 200,
        )
        expect(raw).toBeLessThanOrEqual(bridged)
        expect(bridged).toBeLessThanOrEqual(SPAN[1] - SPAN[0])
      }
    }
  })
})

describe('presence:', () => {
  test('clips to the span, bridges 90 s and not more, and lets the open last', () => {
    const stays = [
      { from: at(0), to: at(100) },
      { from: at(190), to: at(200) },
      { from: at(291), to: at(300) },
    ]
    expect(presence(stays, at(50), at(250))).toEqual({ raw: 60_000, bridged: 150_000 })
    expect(presence([{ from: at(10) }], at(0), at(60))).toEqual({ raw: 50_000, bridged: 50_000 })
    expect(presence([], at(0), at(60))).toEqual({ raw: 0, bridged: 0 })
  })
})
