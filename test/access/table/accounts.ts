import { policies } from '../../../server/accounts/accounts.policy'
import * as calls from '../../../shared/accounts'
import { KEY, PASSWORD } from '../ground'
import { BY_UNIT, HOLDS, row } from '../row'

const ACCOUNTS = 'admin: own/unit parent/unit root/unit'
const MANAGES = 'An administrator manages the accounts of the units in the area that hold nothing outside it'
const LISTS = 'An administrator sees the accounts of the area'
const GRANTS = 'An administrator grants and withdraws roles inside the area, to others'
const CODES = 'Organizers and administrators of the area make and end the code of a point'
const PHONES = 'Who runs a point lets roll-call phones in and out, and organizers and secretaries above it'
const LINKS = 'Organizers and secretaries of the area make and end the link of a seat'
const DIRECTORS = 'Organizers, directors and administrators of the convening area see who may approve'

const codes = `organizer, admin: ${HOLDS}`
const phones = `operator, code: own; organizer, secretary: ${HOLDS}`
const links = `organizer, secretary: ${HOLDS}`

export const accounts = [
  row(
    calls.signIn,
    undefined,
    'Anybody may try to come in',
    'anybody',
    () => ({ body: { name: 'quen', password: PASSWORD } }),
    {
      few: true,
    },
  ),
  row(calls.exchangeKey, undefined, 'Anybody may try to come in', 'anybody', () => ({ body: { key: KEY } }), {
    few: true,
  }),
  row(calls.signOut, undefined, 'Anybody may go out', 'anybody', undefined, { few: true }),
  row(calls.whoAmI, undefined, 'Whoever is let in is told who it is', 'signed in'),
  row(
    calls.newPassword,
    undefined,
    'A password belongs to an account; whoever came by a code or a link has none',
    'admin, organizer, director, chair, secretary, operator, editor, observer: * former; somebody',
    () => ({ body: { present: PASSWORD, password: 'mat-khau-moi-cua-toi' } }),
    // The accounts of the matrix have no password, so the present one is wrong for all of them.
    { few: true, answers: 400 },
  ),
  row(calls.listAccounts, policies.list, LISTS, 'admin: *', () => ({ query: { search: '' } })),
  row(calls.createAccount, policies.manage, MANAGES, ACCOUNTS, (g) => ({
    body: { name: 'Người mới', username: 'nguoi.moi', unit: g.tuSon.unit.id },
  })),
  row(calls.changeAccount, policies.manage, MANAGES, ACCOUNTS, (g) => ({
    params: { id: g.account },
    version: 1,
    body: { office: 'Văn phòng' },
  })),
  row(calls.makeLink, policies.manage, MANAGES, ACCOUNTS, (g) => ({ params: { id: g.account } })),
  row(calls.giveGrant, policies.grant, GRANTS, `admin: ${HOLDS}`, (g) => ({
    params: { id: g.account },
    body: { role: 'secretary', area: { kind: 'point', id: g.tuSon.id } },
  })),
  row(
    calls.giveGrant,
    policies.grant,
    GRANTS,
    `admin: ${BY_UNIT}`,
    (g) => ({ params: { id: g.account }, body: { role: 'secretary', area: { kind: 'unit', id: g.tuSon.unit.id } } }),
    { of: 'over a unit' },
  ),
  row(calls.withdrawGrant, policies.grant, GRANTS, `admin: ${HOLDS}`, (g) => ({ params: { id: g.grant } })),
  row(calls.searchAreas, policies.grant, GRANTS, 'admin: *', () => ({ query: { search: '' } })),
  row(
    calls.directorsOf,
    policies.directors,
    DIRECTORS,
    'organizer, director, admin: root',
    (g) => ({ params: { id: g.centre } }),
    { of: 'of the centre' },
  ),
  row(
    calls.directorsOf,
    policies.directors,
    DIRECTORS,
    `organizer, director, admin: ${BY_UNIT}`,
    (g) => ({ params: { id: g.own.id } }),
    { of: 'of Từ Sơn' },
  ),
  row(calls.makePointCode, policies.point_code, CODES, codes, (g) => ({ params: { id: g.tuSon.id } })),
  row(calls.revokePointCode, policies.point_code, CODES, codes, (g) => ({ params: { id: g.tuSon.id } })),
  row(calls.listHelpers, policies.helpers, PHONES, phones, (g) => ({ params: { id: g.tuSon.id } })),
  row(calls.addHelper, policies.helpers, PHONES, phones, (g) => ({
    params: { id: g.tuSon.id },
    body: { label: 'Máy cửa C' },
  })),
  row(calls.removeHelper, policies.helpers, PHONES, phones, (g) => ({ params: { id: g.helper } })),
  row(calls.makeSeatLink, policies.seat_link, LINKS, links, (g) => ({ params: { id: g.seat.id } })),
  row(calls.revokeSeatLink, policies.seat_link, LINKS, links, (g) => ({ params: { id: g.seat.id } })),
]
