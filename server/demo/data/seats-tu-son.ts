import { type Block, type Entry, officesAt, outside, seatHall } from './compose'

const standing: Entry[] = [
  { name: 'Lê Xuân Lợi', office: 'TUV, Bí thư Thành ủy', unit: 'Thành ủy Từ Sơn', standIn: 'Lê Hữu Luân' },
  { name: 'Đỗ Tuấn Sơn', office: 'Phó Bí thư TTTU', unit: 'Thành ủy Từ Sơn', standIn: 'Đoàn Phúc Tuấn' },
  {
    name: 'Hoàng Bá Huy',
    office: 'Phó Bí thư thành ủy, Chủ tịch UBND thành phố',
    unit: 'UBND thành phố',
    standIn: 'Hoàng Công Hải',
  },
  { name: 'Lê Việt Hùng', office: 'UVBTV, Trưởng Ban Tổ chức', unit: 'Ban Tổ chức' },
  { name: 'Trương Văn Cường', office: 'UVBTV, Chủ nhiệm Ủy ban Kiểm tra', unit: 'Ủy ban Kiểm tra' },
  {
    name: 'Cao Thị Phương Giang',
    office: 'UVBTV, Trưởng Ban Tuyên giáo, Giám đốc Trung tâm Chính trị',
    unit: 'Ban Tuyên giáo',
  },
  { name: 'Bùi Thanh Phương', office: 'UVBTV, Trưởng Ban Dân vận', unit: 'Ban Dân vận' },
  { name: 'Nguyễn Trọng Đức', office: 'UVBTV, Phó Chủ tịch Thường trực HĐND', unit: 'HĐND thành phố' },
  { name: 'Phạm Hoàng Nam', office: 'UVBTV, Phó Chủ tịch Thường trực UBND', unit: 'UBND thành phố' },
  { name: 'Nguyễn Thế Bình', office: 'UVBTV, Chủ tịch Ủy ban MTTQ', unit: 'Ủy ban MTTQ' },
  { name: 'Trần Xuân Minh', office: 'UVBTV, Trưởng Công an', unit: 'Công an thành phố' },
  { name: 'Đặng Xuân Bảo', office: 'UVBTV, Chỉ huy trưởng', unit: 'Ban CHQS thành phố' },
  { name: 'Phan Đức Thịnh', office: 'UVBTV, Chánh Văn phòng', unit: 'Văn phòng Thành ủy' },
]

const committee: Entry[] = [
  { office: 'Phó Trưởng ban', unit: 'Ban Tổ chức' },
  { office: 'Phó Chủ nhiệm Thường trực', unit: 'Ủy ban Kiểm tra' },
  { office: 'Phó Trưởng ban', unit: 'Ban Tuyên giáo' },
  { office: 'Phó Trưởng ban', unit: 'Ban Dân vận' },
  { office: 'Phó Chánh Văn phòng', unit: 'Văn phòng Thành ủy' },
  { office: 'Phó Giám đốc', unit: 'Trung tâm Chính trị thành phố' },
  { office: 'Phó Chủ tịch HĐND', unit: 'HĐND thành phố' },
  { office: 'Trưởng Ban Kinh tế – Xã hội', unit: 'HĐND thành phố' },
  { office: 'Trưởng Ban Pháp chế', unit: 'HĐND thành phố' },
  { office: 'Phó Chủ tịch UBND', unit: 'UBND thành phố' },
  { office: 'Phó Chủ tịch UBND', unit: 'UBND thành phố' },
  { office: 'Phó Chủ tịch Thường trực', unit: 'Ủy ban MTTQ' },
  { office: 'Chủ tịch', unit: 'Liên đoàn Lao động' },
  { office: 'Phó Trưởng Công an', unit: 'Công an thành phố' },
  { office: 'Chính trị viên', unit: 'Ban CHQS thành phố' },
  { office: 'Chánh án', unit: 'Tòa án nhân dân thành phố' },
  { office: 'Viện trưởng', unit: 'Viện kiểm sát nhân dân thành phố' },
  { office: 'Chi cục trưởng', unit: 'Chi cục Thi hành án dân sự' },
  { office: 'Chi cục trưởng', unit: 'Chi cục Thuế khu vực' },
  { office: 'Giám đốc', unit: 'Bảo hiểm xã hội thành phố' },
  { office: 'Giám đốc', unit: 'Kho bạc Nhà nước Từ Sơn' },
  { office: 'Giám đốc', unit: 'Trung tâm Y tế thành phố' },
  { office: 'Giám đốc', unit: 'Trung tâm Phát triển quỹ đất' },
  { office: 'Giám đốc', unit: 'Ban Quản lý dự án xây dựng' },
  { office: 'Đội trưởng', unit: 'Đội Quản lý trật tự đô thị' },
  { office: 'Hạt trưởng', unit: 'Hạt Kiểm lâm' },
].map((entry) => ({ ...entry, office: `Thành ủy viên, ${entry.office}` }))

/** Heads by name where the pictures of the product name them; deputies are drawn. */
const heads: Entry[] = [
  { name: 'Bùi Xuân Lộc', office: 'Chánh Văn phòng', unit: 'Văn phòng HĐND và UBND' },
  { name: 'Trịnh Ngọc Thủy', office: 'Trưởng phòng', unit: 'Phòng Nội vụ' },
  { name: 'Phan Văn Thái', office: 'Trưởng phòng', unit: 'Phòng Tài chính – Kế hoạch' },
  { name: 'Trần Văn Công', office: 'Trưởng phòng', unit: 'Phòng Kinh tế' },
  { name: 'Phan Minh Trang', office: 'Trưởng phòng', unit: 'Phòng Quản lý đô thị' },
  { office: 'Trưởng phòng', unit: 'Phòng Tài nguyên và Môi trường' },
  { name: 'Cù Thị Thu Nga', office: 'Trưởng phòng', unit: 'Phòng Tư pháp' },
  { name: 'Phạm Thị Minh Tâm', office: 'Trưởng phòng', unit: 'Phòng Văn hóa và Thông tin' },
  { name: 'Võ Thị Hồng', office: 'Trưởng phòng', unit: 'Phòng Y tế' },
  { name: 'Lê Hồng Hoa', office: 'Trưởng phòng', unit: 'Phòng Giáo dục và Đào tạo' },
  { name: 'Huỳnh Duy Anh', office: 'Trưởng phòng', unit: 'Phòng Lao động – Thương binh và Xã hội' },
  { office: 'Chánh Thanh tra', unit: 'Thanh tra thành phố' },
  { name: 'Nguyễn Thị Kim Châu', office: 'Chi cục trưởng', unit: 'Chi cục Thống kê' },
  { name: 'Vũ Thế Hậu', office: 'Phó Chi cục trưởng', unit: 'Chi cục Thuế khu vực' },
  { name: 'Nguyễn Khắc Long', office: 'Đội trưởng', unit: 'Công an thành phố' },
  { name: 'Lê Duy Long', office: 'Bí thư', unit: 'Thành đoàn' },
  { name: 'Nguyễn Thị Lan', office: 'Chủ tịch', unit: 'Hội Liên hiệp Phụ nữ' },
  { name: 'Trần Thị Phương Thúy', office: 'Chủ tịch', unit: 'Hội Nông dân' },
  { name: 'Lê Công Ước', office: 'Chủ tịch', unit: 'Hội Cựu chiến binh' },
]

const deputyOf = (unit: string): string => {
  if (unit.startsWith('Văn phòng')) return 'Phó Chánh Văn phòng'
  return unit.startsWith('Thanh tra') ? 'Phó Chánh Thanh tra' : 'Phó Trưởng phòng'
}

const deputies: Entry[] = heads.slice(0, 12).flatMap(({ unit }): Entry[] => [
  // Two of one name in one hall: the roll-call must tell them apart by office, unit and seat.
  { ...(unit === 'Phòng Nội vụ' ? { name: 'Nguyễn Thị Lan' } : {}), office: deputyOf(unit), unit },
  { office: deputyOf(unit), unit },
])

const UNIONS = ['Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Liên đoàn Lao động']
const SOCIETIES = [
  'Hội Chữ thập đỏ',
  'Hội Khuyến học',
  'Hội Người cao tuổi',
  'Hội Luật gia',
  'Hội Làm vườn',
  'Hội Doanh nghiệp',
  'Hội Làng nghề gỗ mỹ nghệ',
  'Hiệp hội Sắt thép',
]
const unions: Entry[] = [
  ...officesAt(['Thành đoàn'], ['Phó Bí thư', 'Phó Bí thư']),
  ...officesAt(UNIONS, ['Phó Chủ tịch', 'Phó Chủ tịch']),
  ...officesAt(SOCIETIES, ['Chủ tịch']).map((entry) => ({ ...entry, member: false })),
]

const CELLS = [
  'Trung tâm Y tế',
  'Trường THPT số 1',
  'Trường THPT số 2',
  'Trường THPT số 3',
  'Trường Cao đẳng nghề',
  'Trung tâm Giáo dục thường xuyên',
  'Trung tâm Văn hóa, Thể thao',
  'Đài Phát thanh',
  'Công an thành phố',
  'Ban CHQS thành phố',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Thi hành án dân sự',
  'Chi cục Thuế',
  'Kho bạc Nhà nước',
  'Bảo hiểm xã hội',
  'Ngân hàng Chính sách xã hội',
  'Ngân hàng Nông nghiệp',
  'Điện lực',
  'Bưu điện',
  'Viễn thông',
  'Xí nghiệp Thủy nông',
  'Công ty Môi trường đô thị',
  'Công ty Nước sạch',
  'Quỹ Tín dụng nhân dân',
].map((name) => `Chi bộ ${name}`)

const GROUPS: Block[] = [
  { category: 'Thường trực, Ban Thường vụ Thành ủy', entries: standing },
  { category: 'Ủy viên Ban Chấp hành Đảng bộ thành phố', entries: committee },
  { category: 'Lãnh đạo các ngành, đoàn thể', entries: [...heads, ...deputies, ...unions] },
  {
    category: 'Đảng bộ, chi bộ trực thuộc',
    entries: officesAt(CELLS, ['Bí thư', 'Phó Bí thư', 'Chi ủy viên', 'Chi ủy viên']),
  },
  ...outside({
    invited: [
      { name: 'Hồ Thị Dung', office: 'Cán bộ hưu trí', unit: 'Phường Đông Ngàn' },
      { office: 'Cán bộ hưu trí', unit: 'Phường Đình Bảng' },
      { office: 'Giám đốc', unit: 'Công ty tại Khu công nghiệp', member: false },
      { office: 'Hiệu trưởng', unit: 'Trường THCS Từ Sơn' },
    ],
    serving: [
      { name: 'Trần Kim Nga', office: 'Chuyên viên, điểm danh', unit: 'Văn phòng Thành ủy' },
      { name: 'Nguyễn Thị Lý', office: 'Chuyên viên, đầu mối', unit: 'Văn phòng Thành ủy' },
      { office: 'Chuyên viên, kỹ thuật', unit: 'Văn phòng Thành ủy' },
      { office: 'Chuyên viên, lễ tân', unit: 'Văn phòng HĐND và UBND', member: false },
      { office: 'Nhân viên, y tế', unit: 'Trung tâm Y tế thành phố', member: false },
      { office: 'Cán bộ, bảo vệ', unit: 'Công an thành phố' },
    ],
    press: [{ name: 'Trần Thị Lan Hằng', office: 'Phóng viên', unit: 'Đài Phát thanh', member: false }],
  }),
]

/** 200 summoned (192 Party members), 4 invited, 6 serving, 1 of the press. */
export const tuSonSeats = seatHall('tu-son', 261, GROUPS)
