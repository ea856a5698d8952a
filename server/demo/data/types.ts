import type { z } from 'zod'
import type { Role } from '../../../shared/access'
import type { itemKinds } from '../../../shared/agenda'
import type { markModes, markSources, markValues, occupants } from '../../../shared/attendance'
import type { attendances, quota } from '../../../shared/composition'
import type { documentRoles } from '../../../shared/conferences'
import type { countings, followings } from '../../../shared/points'

/** Where a unit stands. `code` is the statistics office's of May 2022, text with leading zeros. */
export interface Unit {
  key: string
  parent: string | null
  level: 'centre' | 'province' | 'district' | 'commune' | 'body'
  system: 'party' | 'state' | 'front'
  type: string
  name: string
  /** As printed: type and name, or the body's own name. */
  fullName: string
  code: string | null
  /** UTC milliseconds; null where no date is known or needed. */
  from: number | null
  to: number | null
}

export interface Paper {
  key: string
  system: 'party' | 'state'
  type: string
  typeName: string
  number: string
  issuer: string
  date: number | null
  title: string
  abstract: string
  role: (typeof documentRoles)[number]
}

export interface Conference {
  title: string
  rehearsalTitle: string
  convenerPrinted: string
  /** The unit of the root point. */
  convener: string
  form: 'hybrid'
  /** UTC milliseconds of the opening and the end that was planned. */
  starts: number
  ends: number
}

export type Quota = z.infer<typeof quota>

export interface Point {
  key: string
  parent: string | null
  unit: string
  shortName: string
  printedName: string
  venue: string
  capacity: number
  responsible: string
  phone: string
  counting: (typeof countings)[number]
  follows: (typeof followings)[number]
  /** Only where the point counts by number; a point by list is expected by its seats. */
  quotas: readonly Quota[]
}

export interface Name {
  family: string
  middle: string
  given: string
  printed: string
  /** By hand where the family name does not come first. */
  sortKey: string | null
}

export type AttendsAs = (typeof attendances)[number]

export interface Seat {
  key: string
  point: string
  name: Name
  office: string
  unit: string
  /** Heading of the group in the list, without its numeral; groups stand in the order of the seats. */
  category: string
  attendsAs: AttendsAs
  member: boolean
  place: string
  /** A real person, in the part a bulletin gives; the rehearsal seats `standIn` there. */
  standIn: Name | null
}

export type SessionKey = 'central' | 'bac-ninh' | 'dak-lak'

export interface Session {
  key: SessionKey
  host: string
  kind: 'central' | 'local'
  title: string
  /** Made-up person who presides, with office. */
  chair: string
  continues: SessionKey | null
  /** Minutes from the opening of the conference. */
  from: number
  to: number
  /** When the archive has it open; made-up, the bulletins print no hour. */
  openedAt: number
  closedAt: number
  turnLimit: number
}

export interface Item {
  key: string
  session: SessionKey
  kind: (typeof itemKinds)[number]
  title: string
  presenter: string
  presenterOffice: string
  /** Who presents in the rehearsal: somebody made-up wherever `presenter` is a real person. */
  rehearsalPresenter: string
  /** Whose stage it is. */
  point: string
  /** Minutes from the opening: planned, and as the archive has it (made-up but for the order). */
  from: number
  to: number
  actualFrom: number
  actualTo: number
}

/** A turn of the archive; a seat's key names who spoke. Minutes from the opening. */
export interface Turn {
  item: string
  point: string
  seat: string
  from: number
  to: number
  /** Minutes given. */
  budget: number
}

/** Words as printed that differ from the official record, and where that record is. */
export interface Difference {
  printed: string
  official: string
  source: string
}

export interface Article {
  point: string
  title: string
  postedAt: number
  baseViews: number
  signature: string
  paragraphs: readonly string[]
  differences: readonly Difference[]
  sisters: readonly { place: string; postedAt: number; dayOnly: boolean }[]
}

export interface Grant {
  role: Role
  area: { unit: string } | { point: string }
}

export interface Account {
  key: string
  name: string
  username: string
  office: string
  /** What the console prints beside the sign-in link; null for accounts without one. */
  link: string | null
  disabled: boolean
  grants: readonly Grant[]
}

/** Roll-call of the archive: a local session carries on, so it holds only what changed. `at` in minutes from the opening. */
export interface Mark {
  session: SessionKey
  seat: string
  value: Exclude<(typeof markValues)[number], 'unmarked'>
  mode: (typeof markModes)[number] | null
  occupant: (typeof occupants)[number] | null
  substitute: { name: string; office: string; member: boolean } | null
  reason: string
  source: (typeof markSources)[number]
  at: number
}

export interface Headcount {
  session: SessionKey
  point: string
  n: number
  excused: number
  members: number
  at: number
}

export interface Guest {
  session: SessionKey
  point: string
  name: string
  office: string
  member: boolean
  at: number
}
