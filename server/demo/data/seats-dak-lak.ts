import { type Block, type Entry, officesAt, outside, seatHall } from './compose'
import type { Name } from './types'
import { communes } from './units'

/** Ê Đê: «Y» marks a man, the family name stands last; the sort key is set by hand. */
const yJan: Name = { family: 'Bkrông', middle: 'Y', given: 'Jăn', printed: 'Y Jăn Bkrông', sortKey: 'Jăn Bkrông' }

const PROVINCE: Block[] = [
  {
    category: 'Thường trực Tỉnh ủy, HĐND, UBND tỉnh',
    entries: [
      { name: 'Lê Văn Hải', office: 'Đại diện Thường trực, chủ trì', unit: 'Tỉnh ủy Đắk Lắk' },
      ...officesAt(['HĐND tỉnh', 'UBND tỉnh Đắk Lắk', 'UBMTTQ tỉnh'], ['Đại diện Thường trực']),
    ],
  },
  {
    category: 'Các ban Đảng, sở, ngành tỉnh',
    entries: officesAt(
      [
        'Ban Tổ chức Tỉnh ủy',
        'Ban Tuyên giáo Tỉnh ủy',
        'Văn phòng Tỉnh ủy',
        'Sở Xây dựng',
        'Sở Tài nguyên và Môi trường',
        'Sở Kế hoạch và Đầu tư',
        'Sở Giao thông vận tải',
        'Sở Nội vụ',
        'Sở Tài chính',
        'Ban Dân tộc',
      ],
      ['Đại diện lãnh đạo', 'Trưởng phòng', 'Chuyên viên'],
    ),
  },
  {
    category: 'Hội, hiệp hội',
    entries: officesAt(['Hội Kiến trúc sư', 'Hiệp hội Doanh nghiệp'], ['Đại diện lãnh đạo']).map((entry) => ({
      ...entry,
      member: false,
    })),
  },
  ...outside({
    invited: [{ office: 'Cán bộ hưu trí', unit: 'Thành phố Buôn Ma Thuột' }],
    serving: officesAt(['Văn phòng Tỉnh ủy'], ['Chuyên viên, kỹ thuật', 'Chuyên viên, lễ tân']),
    press: [{ office: 'Phóng viên', unit: 'Đài Phát thanh và Truyền hình', member: false }],
  }),
]

const COMMUNE_OFFICES = ['Bí thư Đảng ủy', 'Phó Bí thư Đảng ủy', 'Chủ tịch UBMTTQ']

const board: Entry[] = [
  { name: yJan, office: 'Phó Bí thư Huyện ủy', unit: 'Huyện ủy Cư Kuin', standIn: 'Tăng Văn Quang' },
  { name: 'Hoàng Minh Tiệp', office: 'Ủy viên Ban Thường vụ Huyện ủy', unit: 'Huyện ủy Cư Kuin' },
  ...officesAt(['Ban Tổ chức Huyện ủy', 'Ban Tuyên giáo Huyện ủy', 'Văn phòng Huyện ủy'], ['Cấp trưởng', 'Cấp phó']),
]

const DISTRICT: Block[] = [
  { category: 'Thường trực, Ban Thường vụ, các ban của Huyện ủy', entries: board },
  {
    category: 'Lãnh đạo các ngành, đoàn thể',
    entries: [
      ...officesAt(['Phòng Kinh tế và Hạ tầng', 'Phòng Dân tộc'], ['Trưởng phòng', 'Phó Trưởng phòng']),
      { office: 'Chủ tịch', unit: 'Hội Khuyến học', member: false },
    ],
  },
  {
    category: 'Bí thư, phó bí thư, chủ tịch UBMTTQ các xã',
    entries: officesAt(
      communes.map(({ name }) => `Xã ${name}`),
      COMMUNE_OFFICES,
    ),
  },
  ...outside({
    invited: [{ office: 'Cán bộ hưu trí', unit: 'Huyện Cư Kuin' }],
    serving: [{ office: 'Chuyên viên, kỹ thuật', unit: 'Văn phòng Huyện ủy' }],
    press: [{ office: 'Phóng viên', unit: 'Trung tâm Truyền thông', member: false }],
  }),
]

/** 36 summoned, 4 outside that number. */
export const dakLakSeats = seatHall('dak-lak', 66, PROVINCE)
/** 37 summoned, 3 outside; the communes' people sit here, they have no points of their own. */
export const cuKuinSeats = seatHall('cu-kuin', 657, DISTRICT)
