import { describe, expect, it } from 'vitest'
import { countsOf, filtered, groupsOf } from '../../client/screens/conferences/groups'
import { calendarOf } from '../../client/screens/conferences/ics'
import { marksOf, monthFrom, weeksOf } from '../../client/screens/conferences/month'
import { instantOf } from '../../client/ui/format'
import type { ConferenceRow } from '../../shared/conferences'

const row = (id: number, change: Partial<ConferenceRow> = {}): ConferenceRow => ({
  id,
  title: `Hội nghị ${id}`,
  state: 'draft',
  proposed: false,
  inSession: false,
  starts: null,
  ends: null,
  convenerPrinted: 'Tỉnh ủy Bắc Ninh',
  points: 1,
  resolutions: [],
  demonstration: false,
  ...change,
})
const on = (day: string, hour = '08:00') => instantOf(day, hour)
const now = on('2022-11-15', '09:18')
const idsBy = (rows: ConferenceRow[]) =>
  groupsOf(rows, now).map(({ name, rows: some }) => [name, some.map(({ id }) => id)])

describe('the list of conferences', () => {
  it('puts what is coming with the nearest on top and what is past with the newest on top', () => {
    const rows = [
      row(1, { starts: on('2022-12-06') }),
      row(2, { starts: on('2022-11-22') }),
      row(3, { starts: on('2022-05-18') }),
      row(4, { starts: on('2022-11-10') }),
      row(5, { starts: on('2022-11-15', '00:30') }),
      row(6),
    ]
    expect(idsBy(rows)).toEqual([
      ['today', [5]],
      ['coming', [2, 1]],
      ['undated', [6]],
      ['past', [4, 3]],
    ])
  })

  it('keeps a conference in session under today whatever its date', () => {
    expect(idsBy([row(1, { inSession: true, state: 'summoned', starts: on('2022-11-14', '22:00') })])).toEqual([
      ['today', [1]],
    ])
  })

  it('calls a conference with an open session «in session», not by its stored state', () => {
    const counts = countsOf([row(1, { state: 'summoned' }), row(2, { state: 'summoned', inSession: true })])
    expect([...counts]).toEqual([
      ['summoned', 1],
      ['inSession', 1],
    ])
  })

  it('is searched without diacritics in title, convener and resolutions', () => {
    const rows = [row(1, { resolutions: ['06-NQ/TW'] }), row(2, { convenerPrinted: 'Thành ủy Từ Sơn' })]
    const ids = (search: string) => filtered(rows, undefined, search).map(({ id }) => id)
    expect([ids('tu son'), ids('06-nq'), ids('bac ninh hoi'), ids('khong co')]).toEqual([[2], [1], [1], []])
  })
})

describe('the month', () => {
  it('holds whole weeks from Monday', () => {
    const days = weeksOf('2022-11-01')
    expect([days.length, days[0]?.key, days.at(-1)?.key]).toEqual([35, '2022-10-31', '2022-12-04'])
    expect(weeksOf('2022-10-01')).toHaveLength(42)
    expect([monthFrom('2022-12-01', 1), monthFrom('2022-01-01', -1)]).toEqual(['2023-01-01', '2021-12-01'])
  })

  it('marks a day by Hà Nội time and leaves cancelled conferences out', () => {
    const marks = marksOf([
      row(1, { starts: on('2022-11-09', '23:30'), state: 'postponed' }),
      row(2, { starts: on('2022-11-10'), state: 'cancelled' }),
      row(3, { starts: on('2022-11-15'), inSession: true }),
    ])
    expect([...marks].map(([day, mark]) => [day, mark.dot])).toEqual([
      ['2022-11-09', 'postponed'],
      ['2022-11-15', 'now'],
    ])
  })
})

describe('the calendar file', () => {
  const dated = { id: 7, title: 'Hội nghị, sơ kết', convenerPrinted: 'Tỉnh ủy', starts: on('2022-11-22'), ends: null }
  it('is in UTC, escapes commas and lasts an hour when no end is known', () => {
    const file = calendarOf(dated, 'https://diem-cau.example', on('2022-11-15'))
    expect(file).toContain('DTSTART:20221122T010000Z\r\nDTEND:20221122T020000Z')
    expect(file).toContain('SUMMARY:Hội nghị\\, sơ kết')
  })

  it('folds lines beyond 75 octets, never inside a letter', () => {
    const file = calendarOf({ ...dated, title: 'Ễ'.repeat(80) }, 'https://diem-cau.example', 0)
    const lengths = file.split('\r\n').map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    expect(file.replace(/\r\n /g, '')).toContain('Ễ'.repeat(80))
  })
})
