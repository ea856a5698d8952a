import type { Figures } from './attendance'

export type PaperFormat = 'xlsx' | 'csv'

/** Whose paper it is: decides heading, number style and words. Never mixed. */
export interface PaperIssuer {
  system: 'party' | 'state'
  /** The superior body, above ("ĐẢNG BỘ TỈNH BẮC NINH"); empty when there is none. */
  superior: string
  /** The issuing body ("THÀNH ỦY TỪ SƠN"). */
  body: string
  /** Place-name of the seat, before the date ("Từ Sơn"). */
  place: string
}

/** What stands above and below the table. Times in UTC milliseconds. */
export interface PaperHead {
  issuer: PaperIssuer
  /** The conference's title as printed. */
  conference: string
  date: number
  point: string
  session: string
  state: 'draft' | 'locked'
  /** Sheets of the node, when there are several. */
  sheets: { locked: number; total: number } | null
  printedAt: number
  demonstration: boolean
}

export type LineStatus = 'present' | 'online' | 'excused' | 'unexcused' | 'unmarked'
export type LineAttends = 'full' | 'invited' | 'serving' | 'press'

/** One expected person; `present` means in a hall. */
export interface ListLine {
  name: string
  office: string
  unit: string
  member: boolean
  status: LineStatus
  arrivedAt: number | null
  substitute: { name: string; office: string; member: boolean } | null
  reason: string
  /** Name of the other point where the person sits, when not at the own one. */
  elsewhere: string | null
  attendsAs: LineAttends
  note: string
}

/** Somebody in the hall who was not summoned to it. `seatAt`: counted at the own seat, at that point. */
export interface GuestLine {
  name: string
  office: string
  member: boolean
  seatAt: string | null
}

export type PaperTotals = Omit<Figures, 'points' | 'reported' | 'conflicts'>

/** «Danh sách đại biểu»: one point in one session. `totals` are the figures on the screen; the writer holds them against the lines. */
export interface ListPaper {
  head: PaperHead
  groups: { title: string; lines: ListLine[] }[]
  guests: GuestLine[]
  totals: PaperTotals
}

/** A point with everything below it. `own`: its own hall; null when it has none, or when the paper is cut at this node. */
export interface RollUpNode {
  name: string
  figures: Figures
  own: { figures: Figures; reportedAt: number | null } | null
  children: RollUpNode[]
}

/** «Báo cáo nhanh»: a node's own hall and children, with their sum in the last row. */
export interface RollUpPaper {
  head: PaperHead
  node: RollUpNode
  /** Holders in whose place somebody attends. */
  replaced: { holder: string; office: string; point: string; substitute: string }[]
}
