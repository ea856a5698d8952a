import { describe, expect, it } from 'vitest'
import {
  clockOn,
  followUps,
  minutesOf,
  placed,
  remediesOf,
  withClashes,
} from '../../client/screens/conference/programme/times'
import { hour, instantOf } from '../../client/ui/format'
import type { Item } from '../../shared/agenda'
import type { Session } from '../../shared/sessions'

const at = (clock: string) => instantOf('2022-05-18', clock)
const session = (id: number, from: string, to: string): Session => ({
  ...{ id, conference: 1, host: id, hostName: '', path: '/1/', kind: 'central', title: '', state: 'planned', epoch: 1 },
  ...{ plannedFrom: at(from), plannedTo: at(to), roomsFrom: 0, openedAt: null, closedAt: null, turnLimit: 1 },
  ...{ chair: '', continues: null, version: 1 },
})
const item = (id: number, from: string | null, to: string | null, change: Partial<Item> = {}): Item => ({
  ...{ id, session: 1, rank: String(id), kind: 'topic', title: `Mục ${id}`, presenterPrinted: '', presenterOffice: '' },
  ...{
    point: null,
    plannedFrom: from === null ? null : at(from),
    plannedTo: to === null ? null : at(to),
    actualFrom: null,
    actualTo: null,
  },
  ...{ removed: false, version: 1 },
  ...change,
})
const central = session(1, '08:00', '11:00')

describe('the times of a programme', () => {
  it('let an item without a start begin when the one before ends', () => {
    const all = placed(central, [item(1, null, '08:15'), item(2, null, '09:30'), item(3, '10:00', null)], true)
    expect(all.map(({ from, to, set }) => [hour(from), hour(to), set])).toEqual([
      ['08:00', '08:15', false],
      ['08:15', '09:30', false],
      ['10:00', '10:00', true],
    ])
  })

  it('show a clash at the own item only, with what stays', () => {
    const above = placed(central, [item(1, '08:00', '08:15')], false)
    const own = placed(session(2, '07:15', '08:00'), [item(9, '07:45', '08:05', { session: 2 })], true)
    const [inherited, mine] = withClashes([...above, ...own])
    expect(inherited?.clash).toBeUndefined()
    expect(mine?.clash).toMatchObject({ inherited: true, minutes: 5, with: { id: 1 } })
  })

  it('let points prepare side by side with what comes from above', () => {
    const above = placed(central, [item(1, '07:30', '08:00', { kind: 'preparation' })], false)
    const own = placed(session(2, '07:15', '08:00'), [item(9, '07:15', '07:45')], true)
    expect(withClashes([...above, ...own]).map((one) => one.clash)).toEqual([undefined, undefined])
  })

  it('say by how much the last item runs beyond its session', () => {
    const [only] = withClashes(placed(central, [item(1, '10:50', '11:10')], true))
    expect(only?.clash).toMatchObject({ with: undefined, minutes: 10 })
    expect(only && remediesOf(only)).toEqual([
      { kind: 'shorten', value: 10, times: { plannedFrom: at('10:50'), plannedTo: at('11:00') } },
    ])
  })

  it('offer remedies that change the own item and end the clash', () => {
    const all = withClashes(placed(central, [item(1, '08:00', '09:15'), item(2, '09:00', '09:30')], true))
    const [remedy] = all[1] ? remediesOf(all[1]) : []
    expect(remedy).toEqual({
      kind: 'startAt',
      value: at('09:15'),
      times: { plannedFrom: at('09:15'), plannedTo: at('09:45') },
    })
  })

  it('keep the length of items that follow when one before them moves', () => {
    const before = placed(central, [item(1, '08:00', '08:15'), item(2, null, '09:15'), item(3, null, '09:30')], true)
    const later = item(1, '08:00', '08:30')
    const after = [later, ...before.slice(1).map((one) => one.item)]
    const moved = followUps(central, before, after, 1)
    expect(moved.map((one) => [one.item.id, hour(one.plannedTo)])).toEqual([
      [2, '09:30'],
      [3, '09:45'],
    ])
    expect(before.map(minutesOf)).toEqual([15, 60, 15])
  })

  it('read a time of day as people write it, and nothing else', () => {
    const read = (text: string) => {
      const found = clockOn(central, text)
      return found && hour(found)
    }
    expect(['8:05', '08h05', '0805', '8', '9h'].map(read)).toEqual(['08:05', '08:05', '08:05', '08:00', '09:00'])
    expect(['24:00', '8:60', 'sáng', '8:5', ''].map(read)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
