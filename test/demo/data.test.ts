import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { accounts } from '../../server/demo/data/accounts'
import { article } from '../../server/demo/data/article'
import { guests, headcounts, marks } from '../../server/demo/data/attendance'
import { after, conference } from '../../server/demo/data/conference'
import { papers } from '../../server/demo/data/documents'
import { men, women } from '../../server/demo/data/names'
import { expectedByNumber, points } from '../../server/demo/data/points'
import { items, sessions, turns } from '../../server/demo/data/programme'
import { nameIn, seats, seatsAt } from '../../server/demo/data/seats'
import { units, wards } from '../../server/demo/data/units'

const REAL: Record<string, string[]> = {
  'trung-uong': ['Võ Văn Thưởng', 'Trần Tuấn Anh'],
  'bac-ninh': ['Nguyễn Hương Giang'],
  'tu-son': ['Lê Xuân Lợi', 'Đỗ Tuấn Sơn', 'Hoàng Bá Huy'],
  'que-vo': ['Lê Hồng Phúc', 'Nguyễn Đức Lợi', 'Đặng Văn Tuấn'],
  'cu-kuin': ['Y Jăn Bkrông'],
}
const realNames = Object.values(REAL).flat()
const full = (point: string) => seatsAt(point).filter((seat) => seat.attendsAs === 'full')
const keysOf = (things: readonly { key: string }[]) => things.map((thing) => thing.key)

describe('the tree', () => {
  test('units and points name parents that stand before them, under unique keys', () => {
    for (const tree of [units, points]) {
      const seen = new Set<string>()
      for (const { key, parent } of tree) {
        expect(seen.has(key)).toBe(false)
        expect(parent === null ? seen.size : seen.has(parent)).toBe(parent === null ? 0 : true)
        seen.add(key)
      }
    }
  })

  test('every point stands on a unit of its own, the twelve wards with their codes', () => {
    const byKey = new Map(units.map((unit) => [unit.key, unit]))
    expect(points).toHaveLength(18)
    expect(points.every((point) => byKey.has(point.unit))).toBe(true)
    expect(wards.map((ward) => byKey.get(ward.key)?.code)).toEqual([
      '09367',
      '09370',
      '09373',
      '09376',
      '09379',
      '09382',
      '09383',
      '09385',
      '09388',
      '09391',
      '09394',
      '09397',
    ])
  })

  test('a hall that counts has quotas and no seats, a hall by list the reverse, and none is fuller than its room', () => {
    for (const point of points) {
      const { members, others } = expectedByNumber(point)
      const counts = point.counting === 'count'
      expect([point.key, members + others > 0, full(point.key).length > 0]).toEqual([point.key, counts, !counts])
      expect(members + others + seatsAt(point.key).length).toBeLessThanOrEqual(point.capacity)
    }
  })

  test('Từ Sơn and its wards expect 1.254 people: 1.230 Party members and 24 others', () => {
    const below = points.filter((point) => point.key === 'tu-son' || point.parent === 'tu-son')
    const named = below.flatMap((point) => full(point.key))
    const numbers = below.map(expectedByNumber)
    const members = numbers.reduce((all, n) => all + n.members, named.filter((seat) => seat.member).length)
    const others = numbers.reduce((all, n) => all + n.others, named.filter((seat) => !seat.member).length)
    expect({ members, others }).toEqual({ members: 1230, others: 24 })
  })

  test('telephone numbers are invented ones', () => {
    for (const { phone } of points) expect(phone).toMatch(/^(0900 000 \d{3}|0222 000 \d{4})$/)
  })
})

describe('the people', () => {
  test('Từ Sơn seats 200 in four groups, and 11 outside that number', () => {
    const by = (as: string) => seatsAt('tu-son').filter((seat) => seat.attendsAs === as).length
    expect([by('full'), by('invited'), by('serving'), by('press')]).toEqual([200, 4, 6, 1])
    const sizes = new Map<string, number>()
    for (const seat of full('tu-son')) sizes.set(seat.category, (sizes.get(seat.category) ?? 0) + 1)
    expect([...sizes.values()]).toEqual([13, 26, 61, 100])
    expect(full('tu-son').filter((seat) => seat.member)).toHaveLength(192)
    expect(seats.length).toBeLessThan(700)
  })

  test('real people sit only where a bulletin has them, and never in the rehearsal', () => {
    for (const { key } of points) {
      const named = seatsAt(key).filter((seat) => realNames.includes(seat.name.printed))
      expect(named.map((seat) => seat.name.printed)).toEqual(REAL[key] ?? [])
      expect(seatsAt(key).filter((seat) => seat.standIn)).toEqual(named)
    }
    const rehearsed = seats.map((seat) => nameIn('rehearsal', seat).printed)
    const elsewhere = [...rehearsed, ...men, ...women, ...points.map((point) => point.responsible)]
    elsewhere.push(...accounts.map((account) => account.name), ...guests.map((guest) => guest.name))
    elsewhere.push(...sessions.map((session) => session.chair), ...items.map((item) => item.rehearsalPresenter))
    elsewhere.push(...marks.flatMap((mark) => mark.substitute?.name ?? []))
    expect(elsewhere.filter((name) => realNames.includes(name))).toEqual([])
  })

  test('a hall has two of one name only where the roll-call is to tell them apart', () => {
    const twice = points.flatMap(({ key }) => {
      const names = seatsAt(key).map((seat) => seat.name.printed)
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => [key, name])
    })
    expect(twice).toEqual([['tu-son', 'Nguyễn Thị Lan']])
  })

  test('seat keys are unique, places within a hall too', () => {
    expect(new Set(keysOf(seats)).size).toBe(seats.length)
    const places = full('tu-son').map((seat) => seat.place)
    expect(new Set(places).size).toBe(200)
  })

  test('400 names at most are kept, none twice', () => {
    expect(new Set([...men, ...women]).size).toBe(400)
  })
})

describe('the programme', () => {
  const byKey = new Map(sessions.map((session) => [session.key, session]))

  test('each item lies inside its session, the preparation in the 90 minutes before it, in unbroken order', () => {
    for (const session of sessions) {
      const mine = items.filter((item) => item.session === session.key)
      for (const item of mine) {
        expect(item.from).toBeGreaterThanOrEqual(item.kind === 'preparation' ? session.from - 90 : session.from)
        expect(item.to).toBeLessThanOrEqual(session.to)
      }
      expect(mine.slice(1).map((item) => [item.from, item.actualFrom])).toEqual(
        mine.slice(0, -1).map((item) => [item.to, item.actualTo]),
      )
      expect(mine.at(-1)?.to).toBe(session.to)
      expect(mine.at(-1)?.actualTo).toBe(session.closedAt)
    }
  })

  test('the local sessions continue the central one after it has closed', () => {
    for (const session of sessions.filter((candidate) => candidate.kind === 'local'))
      expect([session.continues, session.openedAt > (byKey.get('central')?.closedAt ?? 0)]).toEqual(['central', true])
  })

  test('the opening is 08:00 in Hà Nội on 18 May 2022', () => {
    expect(new Date(conference.starts).toISOString()).toBe('2022-05-18T01:00:00.000Z')
    expect(after(conference.starts, byKey.get('bac-ninh')?.to ?? 0)).toBe(conference.ends)
  })

  test('who speaks sits where the turn says, within its item and one at a time', () => {
    const bySeat = new Map(seats.map((seat) => [seat.key, seat]))
    const byItem = new Map(items.map((item) => [item.key, item]))
    expect(turns.map((turn) => bySeat.get(turn.seat)?.name.printed)).toEqual([
      'Trần Tuấn Anh',
      'Cao Thị Phương Giang',
      'Phạm Đình Khuê',
      'Hoàng Minh Tiệp',
      'Võ Văn Thưởng',
      'Nguyễn Hương Giang',
      'Vũ Trọng Long',
      'Lê Văn Hải',
    ])
    for (const turn of turns) {
      const item = byItem.get(turn.item)
      expect(bySeat.get(turn.seat)?.point).toBe(turn.point)
      expect(turn.from >= (item?.actualFrom ?? 0) && turn.to <= (item?.actualTo ?? 0)).toBe(true)
    }
  })

  test('who presents in the rehearsal is the stand-in of the one who did', () => {
    const standIns = new Map(seats.flatMap((seat) => (seat.standIn ? [[seat.name.printed, seat.standIn.printed]] : [])))
    for (const item of items) expect(item.rehearsalPresenter).toBe(standIns.get(item.presenter) ?? item.presenter)
  })
})

describe('the attendance of the archive', () => {
  const value = (point: string) => {
    const count = new Map<string, number>()
    for (const seat of full(point)) {
      const mark = marks.find((candidate) => candidate.session === 'central' && candidate.seat === seat.key)
      const what = mark?.mode ?? mark?.value ?? 'unmarked'
      count.set(what, (count.get(what) ?? 0) + 1)
    }
    return Object.fromEntries(count)
  }

  test('Từ Sơn: 185 in the hall, 2 online, 10 excused, 3 not', () => {
    expect(value('tu-son')).toEqual({ hall: 185, online: 2, excused: 10, unexcused: 3 })
  })

  test('every named seat has one mark in the central session, and the named real people were there', () => {
    const central = marks.filter((mark) => mark.session === 'central')
    expect(central.map((mark) => mark.seat).sort()).toEqual([...keysOf(seats)].sort())
    const real = new Set(seats.filter((seat) => seat.standIn).map((seat) => seat.key))
    const theirs = marks.filter((mark) => real.has(mark.seat))
    expect(theirs.map((mark) => [mark.value, mark.mode, mark.occupant])).toEqual(
      realNames.map(() => ['present', 'hall', 'holder']),
    )
  })

  test('who comes in the place of another holds no seat; an excused absence has its reason', () => {
    const names = new Set(seats.map((seat) => seat.name.printed))
    const substitutes = marks.flatMap((mark) => mark.substitute?.name ?? [])
    expect(substitutes).toHaveLength(8)
    expect(substitutes.filter((name) => names.has(name))).toEqual([])
    expect(marks.filter((mark) => (mark.value === 'excused') !== (mark.reason !== ''))).toEqual([])
    expect(marks.filter((mark) => (mark.occupant === 'substitute') !== (mark.substitute !== null))).toEqual([])
  })

  test('five leave before the session of Bắc Ninh, one before that of Đắk Lắk', () => {
    const left = (session: string) => marks.filter((mark) => mark.session === session).length
    expect([left('bac-ninh'), left('dak-lak')]).toEqual([5, 1])
  })

  test('every hall reports, never more than it expects; a counting hall in both of its sessions', () => {
    expect([...new Set(headcounts.map((count) => count.point))]).toEqual(keysOf(points))
    for (const count of headcounts) {
      const point = points.find((candidate) => candidate.key === count.point)
      const { members, others } = point ? expectedByNumber(point) : { members: 0, others: 0 }
      const expected = members + others || full(count.point).length
      expect(count.n + count.excused).toBeLessThanOrEqual(expected)
      expect(count.members).toBeLessThanOrEqual(count.n)
    }
    expect(headcounts).toHaveLength(18 + 11)
  })
})

describe('accounts, documents, bulletin', () => {
  test('one account with a link for each role of the demonstration, its grants over known areas', () => {
    expect(accounts.filter((account) => account.link).map((account) => account.key)).toEqual([
      'organizer',
      'director-centre',
      'director-bac-ninh',
      'operator-centre',
      'operator-bac-ninh',
      'operator-tu-son',
      'operator-ward',
      'secretary-centre',
      'administrator',
    ])
    expect(new Set(accounts.map((account) => account.username)).size).toBe(accounts.length)
    for (const { area } of accounts.flatMap((account) => account.grants))
      expect('unit' in area ? keysOf(units).includes(area.unit) : keysOf(points).includes(area.point)).toBe(true)
  })

  test('the resolution is disseminated, the action programme follows and has no date because none is printed', () => {
    expect(papers.map((paper) => [paper.number, paper.role, paper.date])).toEqual([
      ['06-NQ/TW', 'disseminated', Date.UTC(2022, 0, 23, 17)],
      ['31-CTr/TU', 'follow_up', null],
    ])
  })

  test('the bulletin stands word for word as it was posted', () => {
    const text = [article.title, ...article.paragraphs, article.signature].join('\n')
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '7503e2d33af111877b02d8b296542d2ab03dcc66bac82d434ab85f445b2df84a',
    )
    expect([article.baseViews, new Date(article.postedAt).toISOString()]).toEqual([67, '2022-05-19T09:36:00.000Z'])
  })

  test('the words that differ from the official record stand in the bulletin as printed', () => {
    for (const { printed } of article.differences) expect(article.paragraphs.join('\n')).toContain(printed)
  })

  test('every text is NFC', () => {
    const all = JSON.stringify([units, points, seats, items, sessions, accounts, papers, article, marks, guests])
    expect(all.normalize('NFC')).toBe(all)
  })
})
