import { IconArrowNarrowRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { movePoint, type Point } from '../../../../shared/points'
import { useSend } from '../../../api'
import { useMe } from '../../../session'
import { Button } from '../../../ui/Button'
import { SelectField } from '../../../ui/fields'
import { count } from '../../../ui/format'
import { notice } from '../../../ui/Notice'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { composer } from '../rights'
import classes from './points.module.css'
import { moveTotals, ordered, type Totals } from './tree'
import { keepPoints, useShortName } from './use-tree'

interface MoveProps {
  conference: Conference
  point: Point
  points: readonly Point[]
  totals: ReadonlyMap<number, Totals>
  /** Up and down among its siblings. */
  steps: ReactNode
}

/** What a move does to both parents, before it is made. */
const NewTotals = ({ point, target, points, totals }: Omit<MoveProps, 'steps' | 'conference'> & { target: Point }) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const whole = totals.get(points.find((each) => each.parent === null)?.id ?? 0)
  const lines = moveTotals(points, totals, point, target)
    .filter(({ point: one }) => one.parent !== null)
    .flatMap(({ point: one, now, after }) => {
      const name = shortName(one.printedName)
      return [
        {
          id: `${one.id} points`,
          label: t('conference:points.totalPoints', { name }),
          now: now.points,
          after: after.points,
        },
        {
          id: `${one.id} people`,
          label: t('conference:points.totalPeople', { name }),
          now: now.people,
          after: after.people,
        },
      ]
    })
  return (
    <table className={classes.totals}>
      <thead>
        <tr>
          <th scope="col">{t('conference:points.newTotals')}</th>
          <th scope="col">{t('conference:points.now')}</th>
          <td />
          <th scope="col">{t('conference:points.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, label, now, after }) => (
          <tr key={id} data-changed={now !== after || undefined}>
            <th scope="row">{label}</th>
            <td>{count(now)}</td>
            <td>{now !== after && <IconArrowNarrowRight size={16} aria-hidden="true" />}</td>
            <td>{now === after ? t('conference:points.unchanged') : count(after)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('conference:points.whole')}</th>
          <td>
            {t('conference:points.wholeText', { points: count(whole?.points ?? 0), people: count(whole?.people ?? 0) })}
          </td>
          <td />
          <td>{t('conference:points.unchanged')}</td>
        </tr>
      </tbody>
    </table>
  )
}

/** «Chuyển tới…»: shows the new totals first; the button carries the numbers. */
export const Move = ({ conference, point, points, totals, steps }: MoveProps) => {
  const { t } = useTranslation()
  const me = useMe()
  const shortName = useShortName()
  const [to, setTo] = useState<string | null>(null)
  const may = composer(me, conference, points, 'organizer')
  const targets = points.filter((one) => may(one) && !one.path.startsWith(point.path) && one.id !== point.parent)
  const target = targets.find((one) => String(one.id) === to)
  const own = totals.get(point.id)
  const send = useSend(movePoint, {
    onDone: ({ points: moved }) => {
      keepPoints(point.conference, moved)
      notice(t('conference:points.moved', { name: shortName(point.printedName) }))
      setTo(null)
    },
  })
  const name = (one: Point) => {
    const above = points.find((each) => each.id === one.parent)
    return above ? `${shortName(one.printedName)} · ${shortName(above.printedName)}` : shortName(one.printedName)
  }
  const go = () => {
    if (!target) return
    const last = ordered(points.filter((one) => one.parent === target.id)).at(-1)
    send.mutate({
      params: { id: point.id },
      version: point.version,
      body: { parent: target.id, after: last?.id ?? null },
    })
  }
  return (
    <div className={classes.move}>
      <div className={classes.moveHead}>
        <h3>{t('conference:points.moveTo')}</h3>
        {steps}
      </div>
      <SelectField
        searchable
        clearable
        aria-label={t('conference:points.moveTo')}
        placeholder={t('conference:points.moveHint')}
        data={targets.map((one) => ({ value: String(one.id), label: name(one) }))}
        limit={60}
        value={to}
        onChange={setTo}
      />
      <ProblemBanner problem={send.error} />
      {target && (
        <>
          <NewTotals point={point} target={target} points={points} totals={totals} />
          <div className={classes.acts}>
            <Button kind="primary" busy={send.isPending} onClick={go}>
              {t('conference:points.moveVerb', { points: count(own?.points ?? 1), people: count(own?.people ?? 0) })}
            </Button>
            <Button onClick={() => setTo(null)}>{t('conference:points.noMove')}</Button>
          </div>
        </>
      )}
    </div>
  )
}
