import { useState } from 'react'
import { recordMarks } from '../../../shared/attendance'
import { serverNow } from '../../clock'
import { deviceTag, freshStamp } from '../../device'
import { t } from '../../i18n'
import { keep } from '../../outbox/start'
import { announce } from '../../ui/Announcer'
import { notice } from '../../ui/Notice'
import { type MarkSent, markOf, type Said } from './marks'
import type { Row } from './rows'
import { groupOf, type Place } from './use-roll'

const MOST = 500

interface Change {
  row: Row
  said: Said
}
/** What was done last and how it is taken back. */
export interface Done {
  id: string
  text: string
  at: number
  seats: ReadonlySet<number>
  undo: () => void
}

/** What a row said before, to be said again. */
const before = ({ state, reason, substitute, substituteOffice, substituteMember }: Row): Said => ({
  state,
  reason,
  ...(substitute === null
    ? {}
    : { substitute: { name: substitute, office: substituteOffice, member: substituteMember } }),
})

/** Keeps marks on this machine, in one entry for up to 500; says so when even that fails. */
export const keepMarks = (place: Place, marks: readonly MarkSent[]): void => {
  for (let from = 0; from < marks.length; from += MOST) {
    const some = marks.slice(from, from + MOST)
    const stamp = some[0]?.stamp
    if (!stamp) return
    const args = { params: { id: place.session, point: place.point }, body: { tag: deviceTag(), marks: some } }
    keep(recordMarks, args, { stamp, group: groupOf(place) }).catch(() => notice(t('roll-call:notKept')))
  }
}

/** Records marks at once; what was done last can be taken back. */
export const useRecorder = (place: Place) => {
  const [done, setDone] = useState<Done>()
  const mark = (changes: readonly Change[]): Array<{ row: Row; stamp: string }> => {
    const at = Math.round(serverNow())
    const made = changes.map(({ row, said }) => {
      const stamp = freshStamp()
      return { row, stamp, mark: markOf(row.seat.id, said, { stamp, basedOn: row.basis, at }) }
    })
    keepMarks(
      place,
      made.map(({ mark }) => mark),
    )
    return made
  }
  /** `text`: what was done, for the strip and for readers. */
  const record = (changes: readonly Change[], text: string): void => {
    const made = mark(changes)
    const undo = (): void => {
      mark(made.map(({ row, stamp }) => ({ row: { ...row, basis: stamp }, said: before(row) })))
      setDone(undefined)
      announce(t('roll-call:undone', { what: text }))
    }
    const seats = new Set(made.map(({ row }) => row.seat.id))
    setDone({ id: made[0]?.stamp ?? freshStamp(), text, at: serverNow(), seats, undo })
    announce(text)
  }
  return { done, setDone, record }
}
export type Recorder = ReturnType<typeof useRecorder>
