import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { hour } from '../../ui/format'
import { StateIcon } from '../../ui/StateIcon'
import classes from './guests.module.css'
import { type OwnMark, stateOf } from './marks'
import { Sign } from './RowItem'
import type { Row } from './rows'
import { Sheet } from './Sheet'

const MOST = 100

interface HistoryProps {
  marks: readonly OwnMark[]
  rows: readonly Row[]
  closed: boolean
  /** Takes a mark back that still is the last one of its seat. */
  onUndo: (row: Row) => void
  onClose: () => void
}

/** What was marked on this phone, latest first; what still holds can be taken back. */
export const History = ({ marks, rows, closed, onUndo, onClose }: HistoryProps) => {
  const { t } = useTranslation()
  const bySeat = new Map(rows.map((row) => [row.seat.id, row]))
  const latest = marks.slice(-MOST).toReversed()
  return (
    <Sheet tall title={t('roll-call:history.title')} sub={t('roll-call:history.sub')} onClose={onClose}>
      <ul className={classes.list}>
        {latest.map((mark) => {
          const row = bySeat.get(mark.seat)
          if (!row) return null
          const state = stateOf(mark)
          const holds = row.basis === mark.stamp && !row.conflict && state !== 'unmarked' && !closed
          return (
            <li key={mark.stamp} className={classes.guest}>
              <StateIcon state={state} size={24} decorative />
              <span>
                <b>{row.seat.printedName}</b>
                <span className="dim num">
                  {t('roll-call:history.line', { at: hour(mark.deviceAt), state: t(`ui:state.${state}`) })}
                </span>
              </span>
              <Sign sign={mark.entry === 'kept' ? 'kept' : 'sent'} at={mark.deviceAt} />
              {holds && (
                <Button
                  kind="quiet"
                  size="touch"
                  label={t('roll-call:history.undo', { name: row.seat.printedName })}
                  onClick={() => onUndo(row)}
                >
                  {t('ui:undo.verb')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {latest.length === 0 && <p className={classes.codes}>{t('roll-call:history.none')}</p>}
    </Sheet>
  )
}
