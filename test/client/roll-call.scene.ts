import type { Kept } from '../../client/outbox/store'
import type { OwnMark } from '../../client/screens/roll-call/marks'
import type { RollSeat, Row } from '../../client/screens/roll-call/rows'
import type { Standing } from '../../shared/attendance'

export const standing = (some: Partial<Standing> = {}): Standing => ({
  ...{ seat: 1, value: 'present', mode: 'hall', occupant: 'holder', substituteName: null, substituteOffice: null },
  ...{ substituteMember: null, reason: '', atPoint: null, basis: 'a1', conflict: false, carried: false, at: 1 },
  ...some,
})

export const rollSeat = (some: Partial<RollSeat> = {}): RollSeat => ({
  ...{
    id: 1,
    point: 9,
    rank: 'V',
    printedName: 'Trần Văn Công',
    printedOffice: 'Trưởng phòng',
    printedUnit: 'Phòng Kinh tế',
  },
  ...{
    category: 'Ngành',
    attendsAs: 'full',
    place: '',
    member: true,
    code: `CODE${some.id ?? 1}`,
    version: 1,
    standing: null,
  },
  ...some,
})

export const ownMark = (some: Partial<OwnMark> = {}): OwnMark => ({
  ...{ seat: 1, stamp: 'b1', value: 'present', mode: 'hall', occupant: 'holder', substitute: null, reason: '' },
  ...{ basedOn: null, deviceAt: 3, source: 'roll_call', entry: 'kept' },
  ...some,
})

export const aRow = ({ id = 1, ...some }: Partial<Omit<Row, 'seat'>> & Partial<RollSeat> = {}): Row => {
  const { standing: _none, ...seat } = rollSeat({ id, ...some })
  return {
    ...{ state: 'unmarked', conflict: false, carried: false, reason: '', substitute: null, substituteOffice: '' },
    ...{ substituteMember: true, at: null, sign: null, basis: null, namesake: false },
    ...some,
    seat,
  }
}

const paths = {
  marks: '/sessions/:id/points/:point/marks',
  'check-in': '/sessions/:id/points/:point/check-in',
  guests: '/sessions/:id/points/:point/guests',
  headcount: '/sessions/:id/points/:point/headcount',
}
export const entryOf = (call: keyof typeof paths, body: object, state: Kept['state'] = 'kept'): Kept => ({
  ...{ stamp: JSON.stringify(body), owner: 'account:1', group: '3/9', method: 'POST', path: paths[call] },
  ...{ address: '', body, order: 1, madeAt: 1, state, settledAt: state === 'sent' ? 77 : null, problem: null },
})
