import { describe, expect, test } from 'vitest'
import { type Found, indexOf, search } from '../../client/desk/match'
import { weekOf } from '../../client/screens/home/week'
import type { HomeConference } from '../../shared/home'

const point = (name: string, note: string): Found => ({ kind: 'point', key: name, name, note, to: `/${name}` })
const index = indexOf([
  point('thành phố Bắc Ninh', 'tỉnh Bắc Ninh'),
  point('thành phố Từ Sơn', 'tỉnh Bắc Ninh'),
  point('phường Trang Hạ', 'thành phố Từ Sơn'),
  point('phường Đồng Kỵ', 'thành phố Từ Sơn'),
  point('huyện Quế Võ', 'tỉnh Bắc Ninh'),
])
const names = (typed: string): string[] => search(index, typed, 12).map(({ name }) => name)

describe('Ctrl K', () => {
  test.each([
    ['trang ha', ['phường Trang Hạ']],
    ['dong ky', ['phường Đồng Kỵ']],
    ['Quế', ['huyện Quế Võ']],
    ['ts bn', ['thành phố Từ Sơn']],
    ['qv', ['huyện Quế Võ']],
    ['không có', []],
  ])('%s', (typed, expected) => expect(names(typed)).toEqual(expected))

  test('a name that holds the text stands before those that lie below it', () => {
    expect(names('tu son')).toEqual(['thành phố Từ Sơn', 'phường Đồng Kỵ', 'phường Trang Hạ'])
  })

  test('31,097 points are looked through at every key', () => {
    const many = indexOf([...Array(31_097).keys()].map((n) => point(`xã Số ${n}`, `huyện ${n % 700}`)))
    expect(search(many, 'xa so 31096', 12)[0]?.name).toBe('xã Số 31096')
  })
})

describe('«Tuần này»', () => {
  const at = Date.UTC(2022, 4, 18, 1) // thứ Tư 18/05/2022 08:00 in Hà Nội
  const session = (id: number, plannedFrom: number) => ({
    ...{ id, title: `Phiên ${id}`, state: 'planned', host: 1 },
    ...{ plannedFrom, plannedTo: plannedFrom + 1 },
  })
  const of = (...near: ReturnType<typeof session>[]) => [{ near } as unknown as HomeConference]

  test('runs from Monday to Sunday by the clock of Hà Nội', () => {
    const late = Date.UTC(2022, 4, 18, 16, 59) // 23:59 the same day
    const next = Date.UTC(2022, 4, 18, 17) // 00:00 on Thursday
    const days = weekOf(of(session(3, next), session(2, late), session(1, at)), at)
    expect(days.map(({ sessions }) => sessions.map(({ id }) => id))).toEqual([[], [], [1, 2], [3], [], [], []])
    expect(days.map(({ today }) => today).indexOf(true)).toBe(2)
  })
})
