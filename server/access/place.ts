import type { Held } from './actor'

/**
 * Where a thing is. `path`: of its point ("/3/8/"), '' for a thing of the house.
 * `unitPaths`: unit paths of the points on that path, root first ('' where a point has no unit);
 * for a thing of the house the path of its unit.
 */
export interface Place {
  path: string
  unitPaths: readonly string[]
}

/** Of no point and no unit: what belongs to the house as a whole. No area reaches it; its policies say `anywhere`. */
export const house: Place = { path: '', unitPaths: [''] }

const starts = (path: string, area: string) => path !== '' && area !== '' && path.startsWith(area)

/** The place lies at or below the area. */
export const within = (area: Held['area'], place: Place): boolean =>
  area.kind === 'point' ? starts(place.path, area.path) : place.unitPaths.some((path) => starts(path, area.path))

/** The place is exactly the area's own point, or the point bound to exactly that unit. */
export const exactly = (area: Held['area'], place: Place): boolean =>
  area.kind === 'point' ? place.path === area.path : place.unitPaths.at(-1) === area.path

/** The place lies at, below or above the area, in the tree in which the area was granted: what its people may read. */
export const related = (area: Held['area'], place: Place): boolean =>
  within(area, place) || starts(area.path, area.kind === 'point' ? place.path : (place.unitPaths.at(-1) ?? ''))
