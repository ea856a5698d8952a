import type { PaperHead, PaperIssuer } from '../../shared/papers'
import type { Reader } from '../db/database'
import { wireOf } from '../sessions/sessions'
import { words } from '../words'
import { bodiesOf, conferenceOf, findUnit, type UnitRow, unitOf } from './papers.store'
import { bareName } from './point-name'

type System = PaperIssuer['system']

/** "Thành phố Từ Sơn": a place with its kind, once. */
const inFull = ({ type, name }: UnitRow): string => (name.startsWith(type) ? name : `${type} ${name}`)
const capitals = (text: string): string => text.toLocaleUpperCase('vi')

/** The Party committee of a place, or its people's committee. */
async function committeeOf(db: Reader, place: UnitRow, system: System): Promise<string> {
  const kind = system === 'party' ? /ủy$/i : /^(UBND|Ủy ban nhân dân)/i
  const body = (await bodiesOf(db, place.id)).find((one) => one.system === system && kind.test(one.type))
  return body ? inFull(body) : inFull(place)
}

/** Whose paper the list of a hall is: the committee of the place, under that of the place above. */
async function issuerAt(
  db: Reader,
  point: { id: number; printedName: string },
  conference: { system: string; convenerPrinted: string },
): Promise<PaperIssuer> {
  const system: System = conference.system === 'state' ? 'state' : 'party'
  const unit = await unitOf(db, point.id)
  if (!unit) return { system, superior: '', body: capitals(point.printedName), place: point.printedName }
  const centre = { system, superior: '', body: capitals(conference.convenerPrinted), place: words('papers:capital') }
  if (unit.level === 'centre') return centre
  if (unit.level === 'body') return { ...centre, body: capitals(inFull(unit)) }
  const above = unit.parent === null ? undefined : await findUnit(db, unit.parent)
  const isPlace = above?.level === 'province' || above?.level === 'district'
  const superior = !above || !isPlace ? '' : await superiorOf(db, above, system)
  return { system, superior: capitals(superior), body: capitals(await committeeOf(db, unit, system)), place: unit.name }
}

/** "Đảng bộ tỉnh Bắc Ninh": the Party names the organisation above, the State its committee. */
const superiorOf = async (db: Reader, above: UnitRow, system: System): Promise<string> =>
  system === 'party' ? words('papers:organisation', { place: inFull(above) }) : await committeeOf(db, above, system)

export interface Printed {
  conference: number
  session: number
  point: { id: number; printedName: string }
  /** UTC milliseconds. */
  printedAt: number
  sheets: PaperHead['sheets']
  isLocked: boolean
}

/** What stands above and below the table of a paper. */
export async function paperHead(db: Reader, printed: Printed): Promise<PaperHead> {
  const { point, printedAt, sheets, isLocked } = printed
  const conference = await conferenceOf(db, printed.conference)
  const session = await wireOf(db, printed.session)
  return {
    issuer: await issuerAt(db, point, conference),
    conference: conference.title,
    date: session.openedAt ?? session.plannedFrom,
    point: bareName(point.printedName),
    session: session.title,
    state: isLocked ? 'locked' : 'draft',
    sheets,
    printedAt,
    demonstration: conference.demonstration,
  }
}
