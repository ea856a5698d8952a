import { describe, expect, it } from 'vitest'
import { clashOf } from '../../client/screens/roll-call/Clash'
import { closedBy } from '../../client/screens/roll-call/Closed'
import { markOf, type OwnMark, ownMarks, plainCode, saidBefore, stateOf } from '../../client/screens/roll-call/marks'
import { followUps, rowsOf } from '../../client/screens/roll-call/rows'
import { syncOf } from '../../client/screens/roll-call/sync'
import { entryOf, ownMark, rollSeat, standing } from './roll-call.scene'

const row = (...args: Parameters<typeof rowsOf>) => rowsOf(...args)[0]!

describe('a row of the roll', () => {
  it('is unmarked while nobody said anything', () => {
    expect(row([rollSeat()], [])).toMatchObject({
      state: 'unmarked',
      sign: null,
      basis: null,
      at: null,
      conflict: false,
    })
  })
  it('shows what the server holds, signed as sent, with its basis for the next mark', () => {
    const held = standing({ value: 'excused', reason: 'Ốm', basis: 'a1', at: 5 })
    expect(row([rollSeat({ standing: held })], [])).toMatchObject({
      ...{ state: 'excused', reason: 'Ốm', sign: 'sent', basis: 'a1', at: 5 },
    })
  })
  it('shows the own kept mark over the standing it is based on, and the next mark follows that one', () => {
    const seat = rollSeat({ standing: standing({ value: 'excused', basis: 'a1' }) })
    expect(row([seat], [ownMark({ stamp: 'b1', basedOn: 'a1' })])).toMatchObject({
      ...{ state: 'present', sign: 'kept', basis: 'b1' },
    })
  })
  it('shows a chain of own marks by its last', () => {
    const marks = [ownMark({ stamp: 'b1' }), ownMark({ stamp: 'b2', basedOn: 'b1', value: 'unmarked' })]
    expect(row([rollSeat()], marks)).toMatchObject({ state: 'unmarked', basis: 'b2', sign: 'kept' })
  })
  it('shows a mark that went out before the answer came back', () => {
    const marks = [ownMark({ stamp: 'b1', entry: 'sent' })]
    expect(row([rollSeat()], marks)).toMatchObject({ state: 'present', sign: 'sent', basis: 'b1' })
  })
  it('lets the server speak once it moved on from a mark that was sent', () => {
    const seat = rollSeat({ standing: standing({ value: 'unexcused', basis: 'c9' }) })
    const marks = [ownMark({ stamp: 'b1', entry: 'sent' })]
    expect(row([seat], marks)).toMatchObject({ state: 'unexcused', basis: 'c9', sign: 'sent' })
  })
  it('lets the server speak for a mark it already has, whatever was kept before it', () => {
    const seat = rollSeat({ standing: standing({ value: 'excused', basis: 'b2' }) })
    const marks = [ownMark({ stamp: 'b1' }), ownMark({ stamp: 'b2', basedOn: 'b1', value: 'excused' })]
    expect(row([seat], marks)).toMatchObject({ state: 'excused', basis: 'b2', sign: 'sent' })
  })
  it('still shows a kept mark when somebody else marked meanwhile: it is sent as it was made', () => {
    const seat = rollSeat({ standing: standing({ value: 'excused', basis: 'c9' }) })
    expect(row([seat], [ownMark({ stamp: 'b1' })])).toMatchObject({ state: 'present', sign: 'kept', basis: 'b1' })
  })
  it('counts a conflict as unmarked', () => {
    const seat = rollSeat({ standing: standing({ value: 'unmarked', basis: 'c9', conflict: true }) })
    expect(row([seat], [])).toMatchObject({ state: 'unmarked', conflict: true, sign: 'sent' })
  })
  it('says what is carried over from the session before', () => {
    const seat = rollSeat({ standing: standing({ basis: 'a1', carried: true }) })
    expect(row([seat], [])).toMatchObject({ state: 'present', carried: true, basis: 'a1' })
  })
  it('tells namesakes apart', () => {
    const rows = rowsOf(
      [
        rollSeat({ id: 1, printedName: 'Nguyễn Thị Lan' }),
        rollSeat({ id: 2, printedName: 'Nguyễn Thị Lan' }),
        rollSeat({ id: 3 }),
      ],
      [],
    )
    expect(rows.map(({ namesake }) => namesake)).toEqual([true, true, false])
  })
})

describe('the answer to a mark', () => {
  const answered = [standing({ seat: 1, basis: 'b1' })]
  const ours = new Set(['b1', 'a1'])
  it('replaces what the mark was based on', () => {
    expect(followUps(answered, new Map([[1, 'a1']]), ours)).toEqual(answered)
    expect(followUps(answered, new Map([[1, '']]), new Set(['b1', '']))).toEqual(answered)
  })
  it('does not replace what somebody else said after it and was heard of before', () => {
    expect(followUps(answered, new Map([[1, 'c9']]), ours)).toEqual([])
  })
})

describe('the states', () => {
  it('are one word each: a substitute outranks where they sit', () => {
    expect(stateOf({ value: 'present', mode: 'hall', occupant: 'holder' })).toBe('present')
    expect(stateOf({ value: 'present', mode: 'online', occupant: 'holder' })).toBe('online')
    expect(stateOf({ value: 'present', mode: 'hall', occupant: 'substitute' })).toBe('substitute')
    expect(stateOf({ value: 'unexcused', mode: null, occupant: null })).toBe('unexcused')
  })
  it('are sent with mode and occupant, and a name only for a substitute', () => {
    const about = { stamp: 's', basedOn: null, at: 9 }
    const stand = { name: 'Ngô Minh Bắc', office: 'Phó phòng', member: true }
    expect(markOf(7, { state: 'substitute', substitute: stand }, about)).toEqual({
      ...{ seat: 7, stamp: 's', value: 'present', mode: 'hall', occupant: 'substitute', substitute: stand },
      ...{ reason: '', basedOn: null, deviceAt: 9 },
    })
    expect(markOf(7, { state: 'excused', reason: 'Ốm', substitute: stand }, about)).toMatchObject({
      ...{ value: 'excused', mode: null, occupant: null, substitute: null, reason: 'Ốm' },
    })
  })
})

describe('the own marks', () => {
  const seats = [rollSeat({ id: 1, code: 'AB0D1F2H' })]
  it('are read from kept marks and scans, refused ones say nothing', () => {
    const mark = markOf(1, { state: 'excused', reason: 'Ốm' }, { stamp: 'stamp-01', basedOn: null, at: 5 })
    const entries = [
      entryOf('marks', { tag: 'device-tag', marks: [mark] }),
      entryOf('check-in', {
        tag: 'device-tag',
        stamp: 'stamp-02',
        code: 'ab0d-1f2h',
        deviceAt: 6,
        basedOn: 'stamp-01',
      }),
      entryOf('marks', { tag: 'device-tag', marks: [{ ...mark, stamp: 'stamp-03' }] }, 'refused'),
    ]
    expect(
      ownMarks(entries, seats).map(({ stamp, value, basedOn, source }) => [stamp, value, basedOn, source]),
    ).toEqual([
      ['stamp-01', 'excused', null, 'roll_call'],
      ['stamp-02', 'present', 'stamp-01', 'check_in'],
    ])
  })
  it('know a code however it was typed', () => {
    expect(plainCode('abod-lf 2h')).toBe(plainCode('AB0D1F2H'))
  })
  it('go back to what this device said before, else to not yet', () => {
    const marks = [ownMark({ stamp: 'b1', value: 'excused', reason: 'Ốm' }), ownMark({ stamp: 'b2', basedOn: 'b1' })]
    expect(saidBefore({ seat: { id: 1 }, basis: 'b2' }, marks)).toEqual({ state: 'excused', reason: 'Ốm' })
    expect(saidBefore({ seat: { id: 1 }, basis: 'b1' }, marks)).toEqual({ state: 'unmarked' })
  })
})

describe('what happened to the marks', () => {
  it('is counted by mark, not by entry', () => {
    const marks = ['stamp-01', 'stamp-02'].map((stamp) =>
      markOf(1, { state: 'present' }, { stamp, basedOn: null, at: 1 }),
    )
    const entries = [
      entryOf('marks', { tag: 'device-tag', marks }, 'sent'),
      entryOf('guests', { tag: 'device-tag', stamp: 'stamp-09', name: 'A' }, 'kept'),
    ]
    expect(syncOf(entries, 1)).toEqual({ kept: 1, sent: 2, refused: 1, last: 77 })
  })
})

describe('two marks that disagree', () => {
  const shown = (stamp: string, author: string) => ({
    ...{ stamp, author, state: 'present' as const, reason: '', source: 'roll_call', at: 1 },
  })
  const own: OwnMark[] = [ownMark({ stamp: 'b1', deviceAt: 4 })]
  it('are the last two; the own one says it is from this phone', () => {
    const marks = clashOf([shown('a0', 'X'), shown('a1', 'Y'), shown('b1', 'Z')], own, 'máy này')
    expect(marks.map(({ stamp, author }) => [stamp, author])).toEqual([
      ['a1', 'Y'],
      ['b1', 'máy này'],
    ])
  })
  it('show at least the own one where the other may not be read', () => {
    expect(clashOf([], own, 'máy này')).toMatchObject([{ stamp: 'b1', author: 'máy này', at: 4 }])
  })
})

describe('marking', () => {
  const session = { state: 'planned', roomsFrom: 100 } as const
  it('begins with the rooms and goes on after the closing', () => {
    expect(closedBy({ state: 'open' }, session, true, 99)).toBe('early')
    expect(closedBy({ state: 'open' }, session, true, 100)).toBeUndefined()
    expect(closedBy({ state: 'submitted' }, { ...session, state: 'closed' }, true, 999)).toBeUndefined()
  })
  it('ends when the secretary accepts, and is not for readers', () => {
    expect(closedBy({ state: 'accepted' }, session, true, 999)).toBe('accepted')
    expect(closedBy({ state: 'locked' }, session, true, 999)).toBe('locked')
    expect(closedBy({ state: 'open' }, { ...session, state: 'cancelled' }, true, 999)).toBe('cancelled')
    expect(closedBy({ state: 'open' }, session, false, 999)).toBe('reading')
  })
})
