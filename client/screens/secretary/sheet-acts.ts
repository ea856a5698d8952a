import type { Figures } from '../../../shared/attendance'
import type { Session } from '../../../shared/sessions'
import type { Sheet } from '../../../shared/sheets'

/** Why an act cannot be done now; each has its sentence. `undefined`: it can. */
export type Why =
  | 'notSubmitted'
  | 'accepted'
  | 'locked'
  | 'notClosed'
  | 'notAccepted'
  | 'conflicts'
  | 'unmarked'
  | 'none'

export interface SheetActs {
  accept: Why | undefined
  return: Why | undefined
  lock: Why | undefined
}

const lockWhy = (
  sheet: Pick<Sheet, 'state'>,
  session: Pick<Session, 'state'>,
  figures: Pick<Figures, 'conflicts' | 'unmarked'>,
): Why | undefined => {
  if (sheet.state === 'locked') return 'locked'
  if (session.state !== 'closed') return 'notClosed'
  if (sheet.state !== 'accepted') return 'notAccepted'
  if (figures.conflicts > 0) return 'conflicts'
  return figures.unmarked > 0 ? 'unmarked' : undefined
}

/** What may be done with one sheet, in the order the server checks it. */
export const actsOn = (
  sheet: Pick<Sheet, 'state'>,
  session: Pick<Session, 'state'>,
  figures: Pick<Figures, 'conflicts' | 'unmarked'>,
): SheetActs => {
  const { state } = sheet
  const settled = state === 'accepted' || state === 'locked' ? state : undefined
  return {
    accept: state === 'open' ? 'notSubmitted' : settled,
    return: state === 'open' ? 'notSubmitted' : state === 'locked' ? 'locked' : undefined,
    lock: lockWhy(sheet, session, figures),
  }
}

/** Why all accepted sheets below a node cannot be locked now. */
export const whyNotAll = (accepted: number, session: Pick<Session, 'state'>): Why | undefined =>
  session.state !== 'closed' ? 'notClosed' : accepted === 0 ? 'none' : undefined
