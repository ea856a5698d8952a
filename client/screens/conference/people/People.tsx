import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import type { Point } from '../../../../shared/points'
import { useQueryWord, useSetQueryWords } from '../../../address'
import { useMe } from '../../../session'
import { Loaded } from '../../../ui/Loaded'
import { ordered } from '../points/tree'
import { useComposition, usePoints } from '../points/use-tree'
import { composer, firstPoint } from '../rights'
import { useGap } from '../use-gap'
import { Hall } from './Hall'
import { Halls, type HallsProps } from './Halls'
import classes from './people.module.css'
import { Quotas } from './Quotas'

/** The node whose halls stand left (`diem`), and the hall shown by name (`hoi`). */
const useShown = (conference: Conference, points: readonly Point[]) => {
  const me = useMe()
  const [node] = useQueryWord('diem')
  const [hall] = useQueryWord('hoi')
  const show = useSetQueryWords()
  const may = composer(me, conference, points, 'organizer', 'secretary')
  const at = points.find((point) => String(point.id) === node) ?? firstPoint(me, points)
  const shown = points.find((point) => String(point.id) === hall) ?? at
  return { may, at, shown, show }
}

type Rows = HallsProps['rows']

const Page = ({ conference, points: loaded, rows }: { conference: Conference; points: Point[]; rows: Rows }) => {
  const { t } = useTranslation()
  const points = ordered(loaded)
  const { may, at, shown, show } = useShown(conference, points)
  useGap(true, (code) => {
    const known = new Map(rows.map((row) => [row.point, row]))
    const wanted = points.find((point) => {
      const row = known.get(point.id)
      return code === 'doubles' ? (row?.doubles ?? 0) > 0 : (row?.members ?? 0) + (row?.nonMembers ?? 0) === 0
    })
    if (wanted) show({ diem: String(wanted.parent ?? wanted.id), hoi: String(wanted.id) })
  })
  if (!at || !shown) return null
  return (
    <div className={classes.two}>
      <Halls
        at={at}
        shown={shown}
        points={points}
        rows={rows}
        may={may}
        onNode={(id) => show({ diem: String(id), hoi: undefined })}
        onHall={(id) => show({ hoi: String(id) })}
      />
      <section className={classes.main} aria-label={t('conference:people.side')}>
        {shown.counting === 'count' ? (
          <Quotas key={shown.id} point={shown} editable={may(shown)} />
        ) : (
          <Hall key={shown.id} point={shown} points={points} editable={may(shown)} />
        )}
      </section>
    </div>
  )
}

/** «Thành phần»: left the points by number, right the hall by name. Figures wait for their numbers: none is not zero. */
export const People = ({ conference }: { conference: Conference }) => {
  const composition = useComposition(conference.id)
  return (
    <Loaded query={usePoints(conference.id)}>
      {({ points }) => (
        <Loaded query={composition}>
          {({ points: rows }) => <Page conference={conference} points={points} rows={rows} />}
        </Loaded>
      )}
    </Loaded>
  )
}
