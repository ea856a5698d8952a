import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compositionOf } from '../../../../shared/composition'
import { getConference } from '../../../../shared/conferences'
import { listPoints, type Point } from '../../../../shared/points'
import { keyOf, queries, useCall } from '../../../api'
import { ordered, totalsOf } from './tree'

const args = (id: number) => ({ params: { id } })

export const usePoints = (conference: number) => useCall(listPoints, args(conference))
export const useComposition = (conference: number) => useCall(compositionOf, args(conference))

/** The tree in order with the numbers of every subtree. */
export const useTree = (conference: number, points: readonly Point[]) => {
  const people = useComposition(conference).data?.points
  return useMemo(() => {
    const own = new Map(people?.map((row) => [row.point, row.members + row.nonMembers]))
    return { points: ordered(points), totals: totalsOf(points, own) }
  }, [points, people])
}

/** «Điểm cầu phường Trang Hạ» → «Phường Trang Hạ»: in a tree every line is a point. */
export const useShortName = (): ((name: string) => string) => {
  const { t } = useTranslation()
  const prefix = t('conference:points.prefix')
  return useCallback(
    (name) => {
      const rest = name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length).trim() : name
      return rest === '' ? name : rest.charAt(0).toUpperCase() + rest.slice(1)
    },
    [prefix],
  )
}

/** The level as the name says it: «Tỉnh», «Phường»; else how deep it stands. */
export const useLevel = (): ((point: Point, shortName: string) => string) => {
  const { t } = useTranslation()
  const words: unknown = t('conference:points.levelWords', { returnObjects: true })
  const known = Array.isArray(words) ? words.map(String) : []
  return (point, name) =>
    known.find((word) => name.toLowerCase().startsWith(word.toLowerCase())) ??
    t('conference:points.levelAt', { level: point.path.split('/').length - 2 })
}

/** Points as answered go into the tree; the conference says again what is missing, the composition what is expected. */
export const keepPoints = (conference: number, changed: readonly Point[], removed: readonly number[] = []): void => {
  queries.setQueryData<{ points: Point[] }>(keyOf(listPoints, args(conference)), (old) => {
    if (!old) return old
    const fresh = new Map(changed.map((point) => [point.id, point]))
    const known = old.points.filter((point) => !removed.includes(point.id) && !fresh.has(point.id))
    return { points: [...known, ...changed] }
  })
  void queries.invalidateQueries({ queryKey: keyOf(getConference, args(conference)) })
  void queries.invalidateQueries({ queryKey: keyOf(compositionOf, args(conference)) })
}
