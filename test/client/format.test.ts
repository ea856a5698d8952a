import { describe, expect, it } from 'vitest'
import { instantIn } from '../../client/ui/date-text'
import {
  ago,
  clockTime,
  count,
  day,
  dayHour,
  duration,
  hour,
  initials,
  instantOf,
  localOf,
  rate,
  share,
  span,
  weekdayOf,
} from '../../client/ui/format'

const opening = Date.UTC(2022, 4, 18, 1, 0, 7)

describe('times are those of Hà Nội, whatever the zone of the browser', () => {
  it('writes dates and hours as the offices do', () => {
    expect([day(opening), hour(opening), clockTime(opening), dayHour(opening)]).toEqual([
      '18/05/2022',
      '08:00',
      '08:00:07',
      '18/05/2022 08:00',
    ])
    expect(weekdayOf(opening)).toBe('thứ Tư')
    expect(day(Date.UTC(2022, 4, 18, 17, 0))).toBe('19/05/2022')
  })
  it('names both days of a span only when they differ', () => {
    expect(span(opening, opening + 3 * 3_600_000)).toBe('08:00 – 11:00')
    expect(span(opening, opening + 24 * 3_600_000)).toBe('18/05/2022 08:00 – 19/05/2022 08:00')
  })
  it('reads back what a field shows', () => {
    expect(localOf(opening)).toBe('2022-05-18T08:00')
    expect(instantOf('2022-05-18', '08:00')).toBe(opening - 7000)
  })
})

describe('figures', () => {
  it('uses the point for thousands and the comma for decimals', () => {
    expect([count(31097), rate(187, 200), share(187, 200), share(1187402, 1231900)]).toEqual([
      '31.097',
      '93,5%',
      '187/200 (93,5%)',
      '1.187.402/1.231.900 (96,39%)',
    ])
  })
  it('has no rate of nothing', () => {
    expect([rate(0, 0), share(0, 0)]).toEqual(['–', '0/0'])
  })
})

describe('clocks', () => {
  it('counts down to zero and not below', () => {
    expect([duration(432_000), duration(4_032_000), duration(-5)]).toEqual(['07:12', '1:07:12', '00:00'])
  })
  it('says how long ago under an hour, then the hour, then the day', () => {
    const now = opening + 10 * 3_600_000
    expect(ago(now - 12_000, now)).toEqual({ key: 'ui:ago.seconds', count: 12 })
    expect(ago(now - 180_000, now)).toEqual({ key: 'ui:ago.minutes', count: 3 })
    expect(ago(opening, now)).toEqual({ text: '08:00' })
    expect(ago(opening - 24 * 3_600_000, now)).toEqual({ text: '17/05/2022 08:00' })
  })
})

it('takes the middle and the given name for the plate', () => {
  expect([initials('Lê Thị Mỹ Hương'), initials('Hà')]).toEqual(['MH', 'H'])
})

describe('a date as it is typed', () => {
  it('is read in the ways offices write it, as Hà Nội time', () => {
    expect([
      instantIn('18/05/2022 08:00'),
      instantIn(' 18/5/2022  8:00 '),
      instantIn('18-05-2022 8h'),
      instantIn('18.5.2022'),
    ]).toEqual([opening - 7000, opening - 7000, opening - 7000, opening - 7000 - 8 * 3_600_000])
  })
  it('is refused when there is no such day or hour', () => {
    expect(['31/02/2022 08:00', '18/13/2022', '18/05/2022 25:00', '18/05/22', 'mai'].map(instantIn)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
