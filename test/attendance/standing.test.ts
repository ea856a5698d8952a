import { describe, expect, test } from 'vitest'
import { type Decision, type Holds, type Mark, standingOf } from '../../server/attendance/standing'

let position = 0
const said = {
  value: 'present',
  mode: null,
  occupant: null,
  substituteName: null,
  substituteOffice: null,
  substituteMember: null,
  reason: '',
} as const

/** A mark at the next position of the journal: stamp, what it was based on, what differs from "present". */
const mark = (stamp: string, basedOn: string | null = null, own: Partial<Mark> = {}): Mark => ({
  ...said,
  stamp,
  basedOn,
  source: 'roll_call',
  atPoint: null,
  position: ++position,
  ...own,
})
const decision = (own: Partial<Decision> = {}): Decision => ({
  ...said,
  id: 7,
  reason: 'xem lại',
  position: ++position,
  ...own,
})

const nothing: Holds = {
  value: 'unmarked',
  mode: null,
  occupant: null,
  substituteName: null,
  substituteOffice: null,
  substituteMember: null,
  reason: '',
  atPoint: null,
  basis: null,
  conflict: false,
}
const present = (basis: string, own: Partial<Holds> = {}): Holds => ({
  ...nothing,
  value: 'present',
  mode: 'hall',
  occupant: 'holder',
  basis,
  ...own,
})
const away = (basis: string, value: 'excused' | 'unexcused' | 'unmarked', reason = ''): Holds => ({
  ...nothing,
  value,
  reason,
  basis,
})
const conflict = (basis: string): Holds => ({ ...nothing, basis, conflict: true })

const excused = { value: 'excused' } as const
const unexcused = { value: 'unexcused' } as const
const undone = { value: 'unmarked' } as const
const online = { source: 'online', mode: 'online' } as const
const binh = {
  occupant: 'substitute',
  substituteName: 'Vũ Thị Bình',
  substituteOffice: 'Phó',
  substituteMember: true,
} as const

describe('what one mark says', () => {
  test.each<[string, Partial<Mark>, Holds]>([
    ['present is in the hall, by the holder', {}, present('a')],
    ['present online', { mode: 'online' }, present('a', { mode: 'online' })],
    ['a check-in is present', { source: 'check_in' }, present('a')],
    ['in another hall', { source: 'check_in', atPoint: 44 }, present('a', { atPoint: 44 })],
    ['in the place of the holder', binh, present('a', { ...binh })],
    ['excused, with its reason', { ...excused, reason: 'ốm' }, away('a', 'excused', 'ốm')],
    ['unexcused', unexcused, away('a', 'unexcused')],
    [
      'excused keeps no mode, occupant, name or place',
      { ...excused, ...binh, mode: 'hall', atPoint: 44 },
      away('a', 'excused'),
    ],
    ['the holder keeps no name of a substitute', { ...binh, occupant: 'holder' }, present('a')],
  ])('%s', (_, own, holds) => {
    expect(standingOf([mark('a', null, own)], [])).toEqual(holds)
  })

  test('nothing recorded is unmarked, on no basis', () => {
    expect(standingOf([], [])).toEqual(nothing)
  })
})

describe('of marks each based on the one before, the last holds', () => {
  test.each<[string, Mark[], Holds]>([
    ['a correction', [mark('a'), mark('b', 'a', excused)], away('b', 'excused')],
    ['an undo', [mark('a'), mark('b', 'a', undone)], away('b', 'unmarked')],
    ['an undo of the undo', [mark('a'), mark('b', 'a', undone), mark('c', 'b')], present('c')],
    [
      'a long chain',
      [mark('a'), mark('b', 'a', excused), mark('c', 'b', unexcused), mark('d', 'c', binh)],
      present('d', { ...binh }),
    ],
    ['a substitute who turns out to be the holder', [mark('a', null, binh), mark('b', 'a')], present('b')],
  ])('%s', (_, marks, holds) => {
    expect(standingOf(marks, [])).toEqual(holds)
  })

  test('in the order of the journal, whatever the devices say about time', () => {
    const [first, second] = [mark('a', null, excused), mark('b', 'a')]
    expect(standingOf([first, second], [])).toEqual(present('b'))
  })
})

describe('two marks on one base that say different things are a conflict', () => {
  test.each<[string, Mark[]]>([
    ['present and excused, both first', [mark('a'), mark('b', null, excused)]],
    ['in the hall and online', [mark('a'), mark('b', null, { mode: 'online' })]],
    ['the holder and a substitute', [mark('a'), mark('b', null, binh)]],
    ['two different substitutes', [mark('a', null, binh), mark('b', null, { ...binh, substituteName: 'Lê Văn Cảnh' })]],
    ['at the own hall and at another', [mark('a'), mark('b', null, { source: 'check_in', atPoint: 44 })]],
    ['a check-in against the roll-call', [mark('a', null, unexcused), mark('b', null, { source: 'check_in' })]],
    ['an undo and a correction of the same mark', [mark('x'), mark('a', 'x', undone), mark('b', 'x', excused)]],
    ['deep in a chain', [mark('x'), mark('y', 'x', excused), mark('a', 'y'), mark('b', 'y', unexcused)]],
    ['three, two of which agree', [mark('a'), mark('c'), mark('b', null, excused)]],
    ['after marks that agreed', [mark('x'), mark('y'), mark('a', 'x', excused), mark('b', 'y', unexcused)]],
  ])('%s', (_, marks) => {
    expect(standingOf(marks, [])).toEqual(conflict('b'))
  })

  test('and stay one when a later mark follows either of them', () => {
    const marks = [mark('a'), mark('b', null, excused), mark('c', 'b'), mark('d', 'c')]
    expect(standingOf(marks, [])).toEqual(conflict('d'))
  })

  test('whichever of them arrives first', () => {
    expect(standingOf([mark('b', null, excused), mark('a')], [])).toEqual(conflict('a'))
  })

  test.each<[string, Mark[], Holds]>([
    ['the same thing twice', [mark('a'), mark('b')], present('b')],
    [
      'the same absence twice keeps the reason that was given',
      [mark('a', null, { ...excused, reason: 'ốm' }), mark('b', null, excused)],
      away('b', 'excused', 'ốm'),
    ],
    [
      'the same absence for two reasons: the later',
      [mark('a', null, { ...excused, reason: 'ốm' }), mark('b', null, { ...excused, reason: 'họp' })],
      away('b', 'excused', 'họp'),
    ],
    [
      'a substitute typed with and without diacritics',
      [mark('a', null, binh), mark('b', null, { ...binh, substituteName: 'vu thi binh' })],
      present('b', { ...binh, substituteName: 'vu thi binh' }),
    ],
    ['roll-call and check-in that agree', [mark('a'), mark('b', null, { source: 'check_in' })], present('b')],
    ['a correction of one of two that agreed', [mark('a'), mark('b'), mark('c', 'b', excused)], away('c', 'excused')],
    [
      'a correction that saw the first of two that agreed',
      [mark('a'), mark('b', 'a', excused), mark('c')],
      away('b', 'excused'),
    ],
    [
      'present without a mode and present in the hall',
      [mark('a'), mark('b', null, { mode: 'hall', occupant: 'holder' })],
      present('b'),
    ],
  ])('but not %s', (_, marks, holds) => {
    expect(standingOf(marks, [])).toEqual(holds)
  })

  test('a base that nobody knows, or that comes later, is no base', () => {
    expect(standingOf([mark('a'), mark('b', 'lost', excused)], [])).toEqual(conflict('b'))
    expect(standingOf([mark('b', 'a', excused), mark('a', 'b')], [])).toEqual(present('a'))
    expect(standingOf([mark('a', 'a')], [])).toEqual(present('a'))
  })
})

describe('a decision', () => {
  test('outranks the marks before it and ends their conflict', () => {
    const marks = [mark('a'), mark('b', null, excused)]
    expect(standingOf(marks, [decision()])).toEqual(present('decision:7', { reason: 'xem lại' }))
  })

  test('needs no mark before it', () => {
    expect(standingOf([], [decision(excused)])).toEqual(away('decision:7', 'excused', 'xem lại'))
  })

  test('may name a substitute', () => {
    expect(standingOf([], [decision(binh)])).toEqual(present('decision:7', { ...binh, reason: 'xem lại' }))
  })

  test('that says unmarked means it, even against an online device', () => {
    const marks = [mark('a', null, online)]
    expect(standingOf(marks, [decision(undone)])).toEqual(away('decision:7', 'unmarked', 'xem lại'))
  })

  test('gives way to a later one', () => {
    const [first, second] = [decision(excused), decision({ ...unexcused, id: 8 })]
    expect(standingOf([], [first, second])).toEqual(away('decision:8', 'unexcused', 'xem lại'))
  })

  test.each<[string, string | null]>([
    ['based on it', 'decision:7'],
    ['by a device that last saw a mark before it', 'a'],
    ['by a device that saw nothing', null],
  ])('does not outrank a mark after it, %s', (_, basedOn) => {
    const before = mark('a')
    const decided = decision(excused)
    expect(standingOf([before, mark('c', basedOn, unexcused)], [decided])).toEqual(away('c', 'unexcused'))
  })

  test('does not keep two later marks from contradicting each other', () => {
    const before = mark('a')
    const decided = decision(excused)
    expect(standingOf([before, mark('c', 'decision:7'), mark('d', 'a', unexcused)], [decided])).toEqual(conflict('d'))
  })

  test('does not make a later mark contradict an earlier one', () => {
    const before = mark('a')
    const decided = decision(undone)
    expect(standingOf([before, mark('c', null, excused)], [decided])).toEqual(away('c', 'excused'))
  })
})

describe('what a person recorded outranks online', () => {
  test.each<[string, Mark[], Holds]>([
    ['alone, it is present online', [mark('o', null, online)], present('o', { mode: 'online' })],
    [
      'the last word of the server counts',
      [mark('o', null, online), mark('p', 'o', { ...online, ...undone })],
      away('p', 'unmarked'),
    ],
    ['an absence recorded before', [mark('a', null, unexcused), mark('o', 'a', online)], away('a', 'unexcused')],
    ['an absence recorded after', [mark('o', null, online), mark('a', 'o', unexcused)], away('a', 'unexcused')],
    ['present in the hall', [mark('a'), mark('o', null, online)], present('a')],
    ['an undo', [mark('a'), mark('b', 'a', undone), mark('o', 'b', online)], away('b', 'unmarked')],
  ])('%s', (_, marks, holds) => {
    expect(standingOf(marks, [])).toEqual(holds)
  })

  test('a mark based on an online one is based on what that one saw', () => {
    const chain = [mark('a'), mark('o', 'a', online), mark('b', 'o', excused)]
    expect(standingOf(chain, [])).toEqual(away('b', 'excused'))
    const unseen = [mark('a'), mark('o', null, online), mark('b', 'o', excused)]
    expect(standingOf(unseen, [])).toEqual(conflict('b'))
  })

  test('a decision outranks an online device that comes after it', () => {
    const decided = decision(unexcused)
    expect(standingOf([mark('o', null, online)], [decided])).toEqual(away('decision:7', 'unexcused', 'xem lại'))
  })
})
