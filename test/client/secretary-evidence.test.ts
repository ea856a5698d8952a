import { describe, expect, it } from 'vitest'
import {
  covered,
  type Evidence,
  joined,
  latest,
  type Mark,
  ruleOf,
  saidBy,
  shownState,
  stateOf,
} from '../../client/screens/secretary/evidence'
import { seatStates } from '../../client/ui/StateIcon'

type Held = Pick<
  Mark,
  'value' | 'mode' | 'occupant' | 'reason' | 'substituteName' | 'substituteOffice' | 'substituteMember'
>
const held: Held = {
  value: 'present',
  mode: 'hall',
  occupant: 'holder',
  reason: '',
  substituteName: null,
  substituteOffice: null,
  substituteMember: null,
}
const mark = (stamp: string, source: Mark['source']): Mark => ({
  ...held,
  ...{ stamp, source, author: 'account:1', authorName: 'A', deviceAt: 1, serverAt: 2, basedOn: null },
})
const standing = (basis: string | null, conflict = false): Evidence['standing'] => ({
  ...held,
  ...{ seat: 1, atPoint: null, basis, conflict, carried: false, at: 1 },
})

describe('evidence', () => {
  it('names the rule that made what holds', () => {
    const marks = [mark('a', 'roll_call')]
    expect(ruleOf({ standing: null, marks: [] })).toBe('nothing')
    expect(ruleOf({ standing: standing(null), marks: [] })).toBe('nothing')
    expect(ruleOf({ standing: standing('a'), marks })).toBe('last')
    expect(ruleOf({ standing: standing('a', true), marks })).toBe('conflict')
    expect(ruleOf({ standing: standing('decision:3'), marks })).toBe('decided')
    expect(ruleOf({ standing: standing('o'), marks: [mark('o', 'online')] })).toBe('online')
    expect(ruleOf({ standing: standing('a'), marks: [mark('o', 'online'), ...marks] })).toBe('overOnline')
  })
  it('what a named state says is read back as that state', () => {
    expect(seatStates.map((state) => stateOf(saidBy[state]))).toEqual([...seatStates])
  })
  it('a conflict counts as unmarked', () => {
    expect([shownState(standing('a', true)), shownState(null), shownState(standing('a'))]).toEqual([
      'unmarked',
      'unmarked',
      'present',
    ])
  })
  it('the latest mark of each source stands alone', () => {
    const marks = [mark('a', 'roll_call'), mark('b', 'roll_call'), mark('c', 'check_in')]
    expect([latest(marks, 'roll_call')?.stamp, latest(marks, 'check_in')?.stamp, latest(marks, 'online')]).toEqual([
      'b',
      'c',
      undefined,
    ])
  })
  it('connections are laid together raw, and with small gaps bridged; open ones last until now', () => {
    const connections = [
      { from: 0, to: 100_000 },
      { from: 138_000, to: 200_000 },
      { from: 400_000, to: null },
      { from: null, to: 5 },
    ]
    expect(joined(connections, 500_000)).toEqual([
      { from: 0, to: 100_000 },
      { from: 138_000, to: 200_000 },
      { from: 400_000, to: 500_000 },
    ])
    expect(joined(connections, 500_000, 90_000)).toEqual([
      { from: 0, to: 200_000 },
      { from: 400_000, to: 500_000 },
    ])
    expect(covered(joined(connections, 500_000), { from: 50_000, to: 450_000 })).toBe(162_000)
  })
})
