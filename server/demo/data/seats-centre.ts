import { type Block, officesAt, outside, seatHall } from './compose'

// Bodies are real; but for the first two whom the bulletin names, nobody is given an office that a known person held.
const MINISTRIES = [
  'Bộ Xây dựng',
  'Bộ Tài nguyên và Môi trường',
  'Bộ Kế hoạch và Đầu tư',
  'Bộ Tài chính',
  'Bộ Giao thông vận tải',
  'Bộ Nội vụ',
  'Bộ Thông tin và Truyền thông',
  'Bộ Khoa học và Công nghệ',
  'Bộ Công Thương',
  'Bộ Tư pháp',
]

const GROUPS: Block[] = [
  {
    category: 'Lãnh đạo Đảng, Nhà nước, chủ trì hội nghị',
    entries: [
      { name: 'Võ Văn Thưởng', office: 'Thường trực Ban Bí thư', unit: 'Ban Bí thư', standIn: 'Võ Công Tuấn' },
      {
        name: 'Trần Tuấn Anh',
        office: 'Trưởng Ban Kinh tế Trung ương',
        unit: 'Ban Kinh tế Trung ương',
        standIn: 'Trần Việt Hiếu',
      },
      { name: 'Lê Minh Đông', office: 'Đại diện lãnh đạo, chủ trì', unit: 'Văn phòng Trung ương Đảng' },
    ],
  },
  {
    category: 'Các ban Đảng Trung ương',
    entries: officesAt(
      [
        'Ban Kinh tế Trung ương',
        'Văn phòng Trung ương Đảng',
        'Ban Tổ chức Trung ương',
        'Ban Tuyên giáo Trung ương',
        'Ban Dân vận Trung ương',
        'Ủy ban Kiểm tra Trung ương',
      ],
      ['Đại diện lãnh đạo', 'Vụ trưởng', 'Chuyên viên cao cấp'],
    ),
  },
  {
    category: 'Các bộ, ngành',
    entries: officesAt(MINISTRIES, ['Đại diện lãnh đạo', 'Vụ trưởng', 'Chuyên viên cao cấp']),
  },
  {
    category: 'Mặt trận, đoàn thể, viện nghiên cứu',
    entries: [
      ...officesAt(
        ['Ủy ban Trung ương MTTQ Việt Nam', 'Tổng Liên đoàn Lao động', 'Hội Nông dân', 'Hội Cựu chiến binh'],
        ['Đại diện lãnh đạo'],
      ),
      { office: 'Đại diện lãnh đạo', unit: 'Hội Quy hoạch phát triển đô thị', member: false },
      { office: 'Nghiên cứu viên cao cấp', unit: 'Viện nghiên cứu đô thị', member: false },
    ],
  },
  ...outside({
    invited: [{ office: 'Chuyên gia', unit: 'Viện nghiên cứu đô thị', member: false }],
    serving: officesAt(['Văn phòng Trung ương Đảng'], ['Chuyên viên, kỹ thuật', 'Chuyên viên, lễ tân']),
    press: [{ name: 'Hoàng Hải Trâm', office: 'Phóng viên', unit: 'Báo chí', member: false }],
  }),
]

/** 57 summoned, 4 outside that number. */
export const centreSeats = seatHall('trung-uong', 1, GROUPS)
