import { describe, expect, test } from 'vitest'
import { writeListCsv, writeListXlsx } from '../../server/papers/list'
import { totals, totalsSentence } from '../../server/papers/totals'
import { guest, hallPaper, line } from './scene'

const lines = hallPaper().groups.flatMap((group) => group.lines)

describe('totals of a list', () => {
  test('are what a pencil gives: nine summoned, six there, two away, one not yet', () => {
    expect(totals(lines, hallPaper().guests)).toEqual({
      expected: 9,
      present: 5,
      online: 1,
      excused: 1,
      unexcused: 1,
      unmarked: 1,
      substitutes: 1,
      members: 5,
      nonMembers: 1,
      guests: 1,
      outside: 1,
    })
  })

  test('count a substitute as the member or non-member that comes, not as the holder', () => {
    const sum = totals([line({ member: true, substitute: { name: 'B', office: '', member: false } })], [])
    expect([sum.present, sum.substitutes, sum.members, sum.nonMembers]).toEqual([1, 1, 0, 1])
  })

  test('do not count a substitute who did not come', () => {
    const sum = totals([line({ status: 'unexcused', substitute: { name: 'B', office: '', member: true } })], [])
    expect([sum.unexcused, sum.substitutes]).toEqual([1, 0])
  })

  test('leave invited, serving and press outside the expected, and the absent among them outside everything', () => {
    const sum = totals(
      [
        line({ attendsAs: 'invited' }),
        line({ attendsAs: 'serving', status: 'online' }),
        line({ attendsAs: 'press' }),
        line({ attendsAs: 'press', status: 'unexcused' }),
      ],
      [],
    )
    expect([sum.expected, sum.outside, sum.present, sum.online, sum.unexcused]).toEqual([0, 3, 0, 0, 0])
  })

  test('leave a guest who has a seat elsewhere to that seat', () => {
    expect(totals([], [guest(), guest({ seatAt: 'huyện Quế Võ' })]).guests).toBe(1)
  })

  test('name those not yet there while the sheet is open or somebody is not marked', () => {
    const sum = totals([line(), line({ status: 'online' })], [])
    const closed =
      'Tổng số triệu tập: 2; có mặt: 2 (trực tiếp 1, trực tuyến 1, trong đó dự thay 0); vắng: 0, trong đó có lý do: 0, không lý do: 0.'
    expect(totalsSentence(sum, false)).toBe(closed)
    expect(totalsSentence(sum, true)).toBe(closed.replace(/\.$/, '; chưa đến: 0.'))
  })

  test('write thousands as Vietnamese do', () => {
    const sum = { ...totals([], []), expected: 1_196_827, present: 1_196_827 }
    expect(totalsSentence(sum, false)).toContain('Tổng số triệu tập: 1.196.827; có mặt: 1.196.827')
  })

  test.each([
    'expected',
    'present',
    'online',
    'excused',
    'unexcused',
    'unmarked',
    'substitutes',
    'members',
    'nonMembers',
    'guests',
    'outside',
  ] as const)('that disagree with the lines in %s stop the paper', (key) => {
    const paper = hallPaper()
    paper.totals = { ...paper.totals, [key]: paper.totals[key] + 1 }
    expect(() => writeListCsv(paper)).toThrow(key)
    expect(() => writeListXlsx(paper)).toThrow(key)
  })
})
