import { type Block, officesAt, outside, seatHall } from './compose'
import { LIST_WARD, WARD_GROUPS } from './points'

const DEPARTMENTS = [
  'Sở Xây dựng',
  'Sở Tài nguyên và Môi trường',
  'Sở Kế hoạch và Đầu tư',
  'Sở Tài chính',
  'Sở Giao thông vận tải',
  'Sở Công Thương',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Thông tin và Truyền thông',
  'Sở Khoa học và Công nghệ',
]

const PROVINCE: Block[] = [
  {
    category: 'Chủ trì, Thường trực Tỉnh ủy, HĐND, UBND tỉnh',
    entries: [
      {
        name: 'Nguyễn Hương Giang',
        office: 'Chủ tịch UBND tỉnh',
        unit: 'UBND tỉnh Bắc Ninh',
        standIn: 'Nguyễn Thu Vân',
      },
      { name: 'Phạm Hữu Long', office: 'Đại diện Thường trực, chủ trì', unit: 'Tỉnh ủy Bắc Ninh' },
      ...officesAt(['HĐND tỉnh', 'UBND tỉnh Bắc Ninh'], ['Đại diện Thường trực']),
      { name: 'Vũ Trọng Long', office: 'Phó Chánh Văn phòng', unit: 'Văn phòng Tỉnh ủy' },
    ],
  },
  {
    category: 'Các ban Đảng, Mặt trận, đoàn thể tỉnh',
    entries: officesAt(
      ['Ban Tổ chức', 'Ban Tuyên giáo', 'Ban Dân vận', 'Ban Nội chính', 'Văn phòng Tỉnh ủy', 'Ủy ban MTTQ tỉnh'],
      ['Đại diện lãnh đạo', 'Trưởng phòng', 'Chuyên viên'],
    ),
  },
  {
    category: 'Các sở, ngành tỉnh',
    entries: officesAt(DEPARTMENTS, ['Đại diện lãnh đạo', 'Trưởng phòng', 'Chuyên viên']),
  },
  {
    category: 'Hội, hiệp hội, doanh nghiệp',
    entries: officesAt(['Hội Kiến trúc sư', 'Hiệp hội Doanh nghiệp', 'Hội Luật gia'], ['Đại diện lãnh đạo']).map(
      (entry) => ({ ...entry, member: false }),
    ),
  },
  ...outside({
    invited: [{ office: 'Cán bộ hưu trí', unit: 'Thành phố Bắc Ninh' }],
    serving: officesAt(['Văn phòng Tỉnh ủy'], ['Chuyên viên, kỹ thuật', 'Chuyên viên, lễ tân', 'Chuyên viên, y tế']),
    press: [{ office: 'Phóng viên', unit: 'Đài Phát thanh và Truyền hình', member: false }],
  }),
]

const DISTRICT: Block[] = [
  {
    category: 'Thường trực, Ban Thường vụ Huyện ủy',
    entries: [
      {
        name: 'Lê Hồng Phúc',
        office: 'Tỉnh ủy viên, Bí thư Huyện ủy, Chủ tịch HĐND',
        unit: 'Huyện ủy Quế Võ',
        standIn: 'Lê Quang Tú',
      },
      { name: 'Nguyễn Đức Lợi', office: 'Phó Bí thư Thường trực', unit: 'Huyện ủy Quế Võ', standIn: 'Nguyễn Anh Cảnh' },
      {
        name: 'Đặng Văn Tuấn',
        office: 'Phó Bí thư, Chủ tịch UBND',
        unit: 'UBND huyện Quế Võ',
        standIn: 'Đặng Duy Nam',
      },
      {
        name: 'Phạm Đình Khuê',
        office: 'Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Huyện ủy',
        unit: 'Huyện ủy Quế Võ',
      },
      { office: 'Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Huyện ủy', unit: 'Huyện ủy Quế Võ' },
      { office: 'Ủy viên Ban Thường vụ, Chánh Văn phòng Huyện ủy', unit: 'Huyện ủy Quế Võ' },
    ],
  },
  {
    category: 'Lãnh đạo các ngành, đoàn thể',
    entries: officesAt(
      [
        'Phòng Nội vụ',
        'Phòng Tài chính – Kế hoạch',
        'Phòng Kinh tế và Hạ tầng',
        'Phòng Tài nguyên và Môi trường',
        'Phòng Giáo dục và Đào tạo',
        'Phòng Văn hóa và Thông tin',
        'Phòng Y tế',
        'Thanh tra huyện',
      ],
      ['Lãnh đạo phòng', 'Chuyên viên'],
    ),
  },
  {
    category: 'Mặt trận, các hội',
    entries: [
      ...officesAt(
        ['UBMTTQ huyện', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Huyện đoàn'],
        ['Cấp trưởng', 'Cấp phó'],
      ),
      ...officesAt(['Hội Người cao tuổi', 'Hội Khuyến học'], ['Chủ tịch']).map((entry) => ({
        ...entry,
        member: false,
      })),
    ],
  },
  {
    category: 'Đảng bộ, chi bộ trực thuộc',
    entries: officesAt(
      ['Chi bộ Trung tâm Y tế', 'Chi bộ Tòa án nhân dân', 'Chi bộ Kho bạc', 'Chi bộ Điện lực', 'Chi bộ Bưu điện'],
      ['Bí thư', 'Phó Bí thư'],
    ),
  },
  ...outside({
    invited: [
      { office: 'Cán bộ hưu trí', unit: 'Huyện Quế Võ' },
      { office: 'Giám đốc', unit: 'Hợp tác xã', member: false },
    ],
    serving: officesAt(['Văn phòng Huyện ủy'], ['Chuyên viên, kỹ thuật', 'Chuyên viên, lễ tân']),
    press: [{ office: 'Phóng viên', unit: 'Đài Phát thanh huyện', member: false }],
  }),
]

const WARD: Block[] = [
  {
    category: WARD_GROUPS.committee,
    entries: officesAt(
      ['Đảng ủy phường'],
      ['Bí thư', 'Phó Bí thư Thường trực', 'Phó Bí thư', ...Array.from({ length: 12 }, () => 'Đảng ủy viên')],
    ),
  },
  {
    category: WARD_GROUPS.bodies,
    entries: [
      ...officesAt(
        ['HĐND phường', 'UBND phường', 'UBMTTQ phường', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh'],
        ['Cấp trưởng', 'Cấp phó'],
      ),
      ...officesAt(['Đoàn Thanh niên'], ['Bí thư', 'Phó Bí thư']),
      { office: 'Chi hội trưởng', unit: 'Hội Người cao tuổi', member: false },
    ],
  },
  {
    category: WARD_GROUPS.cells,
    entries: officesAt(
      Array.from({ length: 23 }, (_, index) => `Chi bộ ${index + 1}`),
      ['Bí thư', 'Phó Bí thư'],
    ),
  },
]

/** 56 summoned, 5 outside that number. */
export const bacNinhSeats = seatHall('bac-ninh', 27, PROVINCE)
/** 44 summoned, 5 outside. */
export const queVoSeats = seatHall('que-vo', 259, DISTRICT)
/** 76 summoned (75 Party members): the ward that calls by name. */
export const wardSeats = seatHall(LIST_WARD, 9379, WARD)
