import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/problems'
import { outbox } from '../../outbox/start'
import type { Kept } from '../../outbox/store'
import { Button } from '../../ui/Button'
import { hour } from '../../ui/format'
import { useProblemText } from '../../ui/problem-text'
import classes from './guests.module.css'
import { ownMarks } from './marks'
import type { Row } from './rows'
import { Sheet } from './Sheet'
import type { TurnedAway } from './use-turned-away'

interface RefusedProps {
  refused: readonly Kept[]
  turnedAway: readonly TurnedAway[]
  rows: readonly Row[]
  onClear: () => void
  onClose: () => void
}

/** What the server did not take, and why; read and put away. */
export const Refused = ({ refused, turnedAway, rows, onClear, onClose }: RefusedProps) => {
  const { t } = useTranslation()
  const text = useProblemText()
  const names = new Map(rows.map(({ seat }) => [seat.id, seat.printedName]))
  const seats = rows.map(({ seat }) => seat)
  const peopleOf = (entry: Kept): string =>
    ownMarks([{ ...entry, state: 'kept' }], seats)
      .map(({ seat }) => names.get(seat))
      .filter(Boolean)
      .slice(0, 5)
      .join(', ')
  const putAway = (): void => {
    for (const { stamp } of refused) void outbox.forget(stamp)
    onClear()
    onClose()
  }
  const foot = (
    <Button kind="primary" size="big" wide onClick={putAway}>
      {t('roll-call:refused.read')}
    </Button>
  )
  return (
    <Sheet title={t('roll-call:refused.title')} sub={t('roll-call:refused.sub')} onClose={onClose} foot={foot}>
      <ul className={classes.list}>
        {refused.map((entry) => (
          <li key={entry.stamp} className={classes.codes}>
            <b className="num">
              {hour(entry.madeAt)} {peopleOf(entry)}
            </b>
            <p>{entry.problem ? text(new Problem(entry.problem)) : ''}</p>
          </li>
        ))}
        {turnedAway.map(({ stamp, seat, code }) => (
          <li key={stamp} className={classes.codes}>
            <b>{names.get(seat) ?? ''}</b>
            <p>{t(`problems:${code}`)}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
