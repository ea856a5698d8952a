import type { Point, Quota } from './types'
import { wards } from './units'

type Ward = (typeof wards)[number]['key']

/** Expected in a ward's hall (Party members, others), the hall's capacity, and who answers the telephone there. */
const HALLS: Record<Ward, readonly [members: number, others: number, capacity: number, responsible: string]> = {
  'dong-ngan': [94, 2, 110, 'Lê Duy Long'],
  'tam-son': [85, 1, 100, 'Đặng Bá Anh'],
  'huong-mac': [83, 1, 100, 'Đặng Thị Hằng'],
  'tuong-giang': [77, 1, 90, 'Cù Thị Thu Nga'],
  'phu-khe': [75, 1, 90, 'Vũ Thị Kim Uyên'],
  'dong-ky': [102, 2, 120, 'Trương Bá Hậu'],
  'trang-ha': [75, 1, 90, 'Nguyễn Văn Hào'],
  'dong-nguyen': [100, 2, 120, 'Nguyễn Nhật Việt'],
  'chau-khe': [87, 1, 100, 'Lê Công Ước'],
  'tan-hong': [85, 1, 100, 'Trần Văn Công'],
  'dinh-bang': [110, 2, 130, 'Nguyễn Thanh Sơn'],
  'phu-chan': [65, 1, 80, 'Phan Quốc Tuấn'],
}
/** The ward that keeps a named list, and the one whose line is too weak for pictures. */
export const LIST_WARD: Ward = 'phu-khe'
const TV_WARD: Ward = 'phu-chan'

/** Groups of a ward's hall; a ward by list heads its seats the same way. */
export const WARD_GROUPS = {
  committee: 'Ban Chấp hành Đảng bộ phường',
  bodies: 'Lãnh đạo HĐND, UBND, UBMTTQ và đoàn thể phường',
  cells: 'Bí thư, phó bí thư, chi ủy viên các chi bộ',
} as const

const quotas = (members: number, others: number): Quota[] => [
  { category: WARD_GROUPS.committee, member: true, n: 15 },
  { category: WARD_GROUPS.bodies, member: true, n: 14 },
  { category: WARD_GROUPS.bodies, member: false, n: others },
  { category: WARD_GROUPS.cells, member: true, n: members - 29 },
]

const wardPoint = ({ key, name }: (typeof wards)[number], index: number): Point => {
  const [members, others, capacity, responsible] = HALLS[key]
  return {
    key,
    parent: 'tu-son',
    unit: key,
    shortName: name,
    printedName: `Điểm cầu phường ${name}`,
    venue: 'Hội trường Đảng ủy phường',
    capacity,
    responsible,
    phone: `0900 000 ${201 + index}`,
    counting: key === LIST_WARD ? 'list' : 'count',
    follows: key === TV_WARD ? 'tv' : 'livekit',
    quotas: key === LIST_WARD ? [] : quotas(members, others),
  }
}

const hall = (point: Omit<Point, 'unit' | 'counting' | 'follows' | 'quotas'>): Point => ({
  ...point,
  unit: point.key,
  counting: 'list',
  follows: 'livekit',
  quotas: [],
})

/** The tree of halls, parents before children, siblings in the order they are shown. */
export const points: readonly Point[] = [
  hall({
    key: 'trung-uong',
    parent: null,
    shortName: 'Trung ương',
    printedName: 'Điểm cầu Trung ương',
    venue: 'Hội trường điểm cầu Trung ương',
    capacity: 320,
    responsible: 'Phan Thanh Dung',
    phone: '0900 000 100',
  }),
  hall({
    key: 'bac-ninh',
    parent: 'trung-uong',
    shortName: 'Bắc Ninh',
    printedName: 'Điểm cầu tỉnh Bắc Ninh',
    venue: 'Hội trường tỉnh',
    capacity: 400,
    responsible: 'Đinh Văn Nghĩa',
    phone: '0222 000 1805',
  }),
  hall({
    key: 'tu-son',
    parent: 'bac-ninh',
    shortName: 'Từ Sơn',
    printedName: 'Điểm cầu thành phố Từ Sơn',
    venue: 'Hội trường Thành ủy',
    capacity: 220,
    responsible: 'Phạm Quang Toàn',
    phone: '0222 000 1806',
  }),
  ...wards.map(wardPoint),
  hall({
    key: 'que-vo',
    parent: 'bac-ninh',
    shortName: 'Quế Võ',
    printedName: 'Điểm cầu huyện Quế Võ',
    venue: 'Hội trường Huyện ủy',
    capacity: 280,
    responsible: 'Trần Thanh Minh',
    phone: '0222 000 1807',
  }),
  hall({
    key: 'dak-lak',
    parent: 'trung-uong',
    shortName: 'Đắk Lắk',
    printedName: 'Điểm cầu tỉnh Đắk Lắk',
    venue: 'Hội trường tỉnh',
    capacity: 260,
    responsible: 'Nguyễn Anh Hưng',
    phone: '0900 000 214',
  }),
  hall({
    key: 'cu-kuin',
    parent: 'dak-lak',
    shortName: 'Cư Kuin',
    printedName: 'Điểm cầu huyện Cư Kuin',
    venue: 'Hội trường Huyện ủy',
    capacity: 170,
    responsible: 'Nguyễn Đức Châu',
    phone: '0900 000 213',
  }),
]

/** Expected by number at a point: members and others. */
export const expectedByNumber = (point: Point): { members: number; others: number } => {
  const sum = (member: boolean) =>
    point.quotas.filter((quota) => quota.member === member).reduce((all, quota) => all + quota.n, 0)
  return { members: sum(true), others: sum(false) }
}
