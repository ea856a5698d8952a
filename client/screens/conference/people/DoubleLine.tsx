import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listSeats, removeSeat, type Seat } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { Problem, problem as refusal } from '../../../../shared/problems'
import { api, keyOf, queries } from '../../../api'
import { Button } from '../../../ui/Button'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { useShortName } from '../points/use-tree'
import classes from './people.module.css'
import { dropSeat, type Hall, type PeopleActs } from './use-people'

export interface DoubleLineProps {
  seat: Seat
  double: Hall['doubles'][number]
  point: Point
  editable: boolean
  acts: PeopleActs
}

/** Two live seats of one person: keep the one here, or the one there. */
export const DoubleLine = ({ seat, double, point, editable, acts }: DoubleLineProps) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const there = shortName(double.otherPointName)
  const removeThere = async (): Promise<void> => {
    const args = { params: { id: double.otherPoint } }
    const other = (await api(listSeats, args)).seats.find((one) => one.id === double.other)
    if (other) await api(removeSeat, { params: { id: other.id }, version: other.version })
    dropSeat({ id: point.id, conference: point.conference }, double.other)
    void queries.invalidateQueries({ queryKey: keyOf(listSeats, args) })
    acts.markSaved()
  }
  const keepHere = (): void => {
    setBusy(true)
    removeThere()
      .catch((cause: unknown) => setProblem(cause instanceof Problem ? cause : refusal('unavailable', 'failed')))
      .finally(() => setBusy(false))
  }
  return (
    <div className={classes.double}>
      <span>
        <IconAlertTriangle size={16} aria-hidden="true" /> <b>{t('conference:people.double')}</b>{' '}
        {t('conference:people.doubleAt', { point: there })}
      </span>
      {editable && (
        <>
          <Button size="small" busy={busy} onClick={keepHere}>
            {t('conference:people.keepHere', { name: shortName(point.printedName) })}
          </Button>
          <Button size="small" onClick={() => acts.remove.mutate({ params: { id: seat.id }, version: seat.version })}>
            {t('conference:people.keepThere', { name: there })}
          </Button>
        </>
      )}
      <ProblemBanner problem={problem} />
    </div>
  )
}
