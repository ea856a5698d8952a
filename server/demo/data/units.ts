import { hour } from './conference'
import type { Unit } from './types'

type Level = Unit['level']
type System = Unit['system']

/** The twelve wards of Từ Sơn with the codes of the statistics office, in its order. */
export const wards = [
  { key: 'dong-ngan', code: '09367', name: 'Đông Ngàn' },
  { key: 'tam-son', code: '09370', name: 'Tam Sơn' },
  { key: 'huong-mac', code: '09373', name: 'Hương Mạc' },
  { key: 'tuong-giang', code: '09376', name: 'Tương Giang' },
  { key: 'phu-khe', code: '09379', name: 'Phù Khê' },
  { key: 'dong-ky', code: '09382', name: 'Đồng Kỵ' },
  { key: 'trang-ha', code: '09383', name: 'Trang Hạ' },
  { key: 'dong-nguyen', code: '09385', name: 'Đồng Nguyên' },
  { key: 'chau-khe', code: '09388', name: 'Châu Khê' },
  { key: 'tan-hong', code: '09391', name: 'Tân Hồng' },
  { key: 'dinh-bang', code: '09394', name: 'Đình Bảng' },
  { key: 'phu-chan', code: '09397', name: 'Phù Chẩn' },
] as const

/** The eight communes of Cư Kuin, whose secretaries, deputies and Front chairs came to the district's point. */
export const communes = [
  { key: 'ea-ning', code: '24540', name: 'Ea Ning' },
  { key: 'cu-e-wi', code: '24541', name: 'Cư Ê Wi' },
  { key: 'ea-ktur', code: '24544', name: 'Ea Ktur' },
  { key: 'ea-tieu', code: '24547', name: 'Ea Tiêu' },
  { key: 'ea-bhok', code: '24550', name: 'Ea BHốk' },
  { key: 'ea-hu', code: '24553', name: 'Ea Hu' },
  { key: 'dray-bhang', code: '24561', name: 'Dray Bhăng' },
  { key: 'hoa-hiep', code: '24562', name: 'Hòa Hiệp' },
] as const

const place = (key: string, parent: string, level: Level, type: string, name: string, code: string): Unit => ({
  key,
  parent,
  level,
  system: 'state',
  type,
  name,
  fullName: `${type} ${name}`,
  code,
  from: null,
  to: null,
})

const body = (key: string, parent: string, system: System, type: string, fullName: string): Unit => ({
  key,
  parent,
  level: 'body',
  system,
  type,
  name: fullName,
  fullName,
  code: null,
  from: null,
  to: null,
})

/** The four bodies every place has: Party committee («Thành ủy Từ Sơn»), council, people's committee, Front. */
const bodies = (at: string, committee: string, where: string, name: string): Unit[] => [
  body(`cap-uy-${at}`, at, 'party', committee, `${committee} ${name}`),
  body(`hdnd-${at}`, at, 'state', 'HĐND', `HĐND ${where} ${name}`),
  body(`ubnd-${at}`, at, 'state', 'UBND', `UBND ${where} ${name}`),
  body(`mttq-${at}`, at, 'front', 'UBMTTQ', `UBMTTQ Việt Nam ${where} ${name}`),
]

const central: Unit[] = [
  {
    key: 'trung-uong',
    parent: null,
    level: 'centre',
    system: 'party',
    type: 'Trung ương',
    name: 'Trung ương',
    fullName: 'Trung ương',
    code: null,
    from: null,
    to: null,
  },
  body('ban-bi-thu', 'trung-uong', 'party', 'Ban Bí thư', 'Ban Bí thư Trung ương Đảng'),
  body('ban-kinh-te', 'trung-uong', 'party', 'Ban', 'Ban Kinh tế Trung ương'),
  body('van-phong-tw', 'trung-uong', 'party', 'Văn phòng', 'Văn phòng Trung ương Đảng'),
]

const bacNinh: Unit[] = [
  place('bac-ninh', 'trung-uong', 'province', 'Tỉnh', 'Bắc Ninh', '27'),
  ...bodies('bac-ninh', 'Tỉnh ủy', 'tỉnh', 'Bắc Ninh'),
  body('vp-tinh-uy', 'cap-uy-bac-ninh', 'party', 'Văn phòng', 'Văn phòng Tỉnh ủy Bắc Ninh'),
  place('que-vo', 'bac-ninh', 'district', 'Huyện', 'Quế Võ', '259'),
  ...bodies('que-vo', 'Huyện ủy', 'huyện', 'Quế Võ'),
]

const BOARDS = ['Ban Tổ chức', 'Ủy ban Kiểm tra', 'Ban Tuyên giáo', 'Ban Dân vận', 'Văn phòng'] as const
const DIVISIONS = [
  'Văn phòng HĐND và UBND',
  'Phòng Nội vụ',
  'Phòng Tài chính – Kế hoạch',
  'Phòng Kinh tế',
  'Phòng Quản lý đô thị',
  'Phòng Tài nguyên và Môi trường',
  'Phòng Tư pháp',
  'Phòng Văn hóa và Thông tin',
  'Phòng Y tế',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Lao động – Thương binh và Xã hội',
  'Thanh tra',
] as const
const UNIONS = [
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Thành đoàn',
  'Liên đoàn Lao động',
] as const

const tuSon: Unit[] = [
  // A city since Resolution 387/NQ-UBTVQH15 took force.
  { ...place('tu-son', 'bac-ninh', 'district', 'Thành phố', 'Từ Sơn', '261'), from: hour('2021-11-01', '00:00') },
  ...bodies('tu-son', 'Thành ủy', 'thành phố', 'Từ Sơn'),
  ...BOARDS.map((name, i) => body(`ban-${i + 1}-tu-son`, 'cap-uy-tu-son', 'party', 'Ban', `${name} Thành ủy Từ Sơn`)),
  ...DIVISIONS.map((name, i) =>
    body(`phong-${i + 1}-tu-son`, 'ubnd-tu-son', 'state', 'Phòng', `${name} thành phố Từ Sơn`),
  ),
  ...UNIONS.map((name, i) =>
    body(`hoi-${i + 1}-tu-son`, 'mttq-tu-son', 'front', 'Đoàn thể', `${name} thành phố Từ Sơn`),
  ),
  ...wards.flatMap((ward) => [
    place(ward.key, 'tu-son', 'commune', 'Phường', ward.name, ward.code),
    body(`dang-uy-${ward.key}`, ward.key, 'party', 'Đảng ủy', `Đảng ủy phường ${ward.name}`),
  ]),
]

const dakLak: Unit[] = [
  place('dak-lak', 'trung-uong', 'province', 'Tỉnh', 'Đắk Lắk', '66'),
  ...bodies('dak-lak', 'Tỉnh ủy', 'tỉnh', 'Đắk Lắk'),
  place('cu-kuin', 'dak-lak', 'district', 'Huyện', 'Cư Kuin', '657'),
  ...bodies('cu-kuin', 'Huyện ủy', 'huyện', 'Cư Kuin'),
  ...communes.map((commune) => place(commune.key, 'cu-kuin', 'commune', 'Xã', commune.name, commune.code)),
]

/** Parents before children. The tree is that of May 2022 and stays open-ended, so that the rehearsal can use it. */
export const units: readonly Unit[] = [...central, ...bacNinh, ...tuSon, ...dakLak]
