import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import type { Point } from '../../../../shared/points'
import { useQueryWord } from '../../../address'
import { useMe } from '../../../session'
import { Loaded } from '../../../ui/Loaded'
import { ordered } from '../points/tree'
import { useComposition, usePoints } from '../points/use-tree'
import { composer } from '../rights'
import { Hall } from './Hall'
import { Halls } from './Halls'
import classes from './people.module.css'
import { Quotas } from './Quotas'

/** The node whose halls stand left (`diem`), and the hall shown by name (`hoi`). */
const useShown = (conference: Conference, points: readonly Point[]) => {
  const me = useMe()
  const [node, setNode] = useQueryWord('diem')
  const [hall, setHall] = useQueryWord('hoi')
  const may = composer(me, conference, points, 'organizer', 'secretary')
  const root = points.find((point) => point.parent === null)
  const first = root && may(root) ? root : (points.find(may) ?? root)
  const at = points.find((point) => String(point.id) === node) ?? first
  const shown = points.find((point) => String(point.id) === hall) ?? at
  return { may, at, shown, setNode, setHall }
}

const Page = ({ conference, points: loaded }: { conference: Conference; points: Point[] }) => {
  const { t } = useTranslation()
  const points = ordered(loaded)
  const composition = useComposition(conference.id)
  const [lacking, setLacking] = useQueryWord('thieu')
  const { may, at, shown, setNode, setHall } = useShown(conference, points)
  const rows = composition.data?.points
  useEffect(() => {
    if (lacking === undefined || !rows) return
    setLacking(undefined)
    const known = new Map(rows.map((row) => [row.point, row]))
    const wanted = points.find((point) => {
      const row = known.get(point.id)
      return lacking === 'doubles' ? (row?.doubles ?? 0) > 0 : (row?.members ?? 0) + (row?.nonMembers ?? 0) === 0
    })
    if (!wanted) return
    setNode(String(wanted.parent ?? wanted.id))
    setHall(String(wanted.id))
  }, [lacking, setLacking, rows, points, setNode, setHall])
  if (!at || !shown) return null
  return (
    <div className={classes.two}>
      <Halls
        at={at}
        shown={shown}
        points={points}
        rows={rows ?? []}
        may={may}
        onNode={(id) => {
          setHall(undefined)
          setNode(String(id))
        }}
        onHall={(id) => setHall(String(id))}
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

/** «Thành phần»: left the points by number, right the hall by name. */
export const People = ({ conference }: { conference: Conference }) => (
  <Loaded query={usePoints(conference.id)}>{({ points }) => <Page conference={conference} points={points} />}</Loaded>
)
