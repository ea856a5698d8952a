import type { Figures } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'
import type { GuestLine, ListLine, ListPaper, PaperHead, RollUpNode, RollUpPaper } from '../../shared/papers'

/** 18 May 2022 in Vietnam, by the clock on the wall. */
export const at = (hour: number, minute = 0): number => Date.UTC(2022, 4, 18, hour - 7, minute)

export const head = (own: Partial<PaperHead> = {}): PaperHead => ({
  issuer: { system: 'party', superior: 'ĐẢNG BỘ TỈNH BẮC NINH', body: 'THÀNH ỦY TỪ SƠN', place: 'Từ Sơn' },
  conference:
    'Hội nghị quán triệt và triển khai thực hiện Nghị quyết số 06-NQ/TW ngày 24 tháng 01 năm 2022 của Bộ Chính trị',
  date: at(8),
  point: 'thành phố Từ Sơn',
  session: 'Phiên Trung ương',
  state: 'locked',
  sheets: null,
  printedAt: at(12, 20),
  demonstration: true,
  ...own,
})

export const line = (own: Partial<ListLine> = {}): ListLine => ({
  name: 'Nguyễn Văn Mẫu',
  office: 'Ủy viên',
  unit: 'Thành ủy Từ Sơn',
  member: true,
  status: 'present',
  arrivedAt: at(7, 30),
  substitute: null,
  reason: '',
  elsewhere: null,
  attendsAs: 'full',
  note: '',
  ...own,
})

export const guest = (own: Partial<GuestLine> = {}): GuestLine => ({
  name: 'Đỗ Khách',
  office: 'Phóng viên',
  member: false,
  seatAt: null,
  ...own,
})

/** The hall of Từ Sơn: one of everything. Its figures are written down in `hallTotals`, by hand. */
export const hallPaper = (own: Partial<PaperHead> = {}): ListPaper => ({
  head: head(own),
  groups: [
    {
      title: 'Thường trực, Ban Thường vụ Thành ủy',
      lines: [
        line({
          name: 'Lê Xuân Lợi',
          office: 'Tỉnh ủy viên, Bí thư Thành ủy',
          arrivedAt: at(7, 36),
          note: 'chủ trì điểm cầu',
        }),
        line({ name: 'Đỗ Tuấn Sơn', office: 'Phó Bí thư Thường trực Thành ủy', arrivedAt: at(7, 34) }),
        line({
          name: 'Hoàng Bá Huy',
          office: 'Phó Bí thư Thành ủy, Chủ tịch UBND thành phố',
          unit: 'UBND thành phố',
          arrivedAt: at(7, 41),
        }),
        line({
          name: 'Trương Quỳnh Mộc',
          office: 'UVBTV, Chủ nhiệm Ủy ban Kiểm tra',
          unit: 'Ủy ban Kiểm tra Thành ủy',
          arrivedAt: at(7, 33),
          substitute: { name: 'Vũ Thị Thuý Ngà', office: 'Phó Chủ nhiệm Ủy ban Kiểm tra', member: true },
        }),
      ],
    },
    {
      title: 'Ủy viên Ban Chấp hành Đảng bộ thành phố',
      lines: [
        line({ name: 'Nguyễn Thị Lệ Trầm', office: 'Trưởng phòng Nội vụ', status: 'online', arrivedAt: at(7, 58) }),
        line({
          name: 'Phan Đức Uyển',
          office: 'Trưởng phòng Tài chính',
          status: 'excused',
          arrivedAt: null,
          reason: 'ốm',
        }),
        line({ name: 'Bùi Văn Khuể', office: 'Trưởng phòng Kinh tế', status: 'unexcused', arrivedAt: null }),
        line({ name: 'Ngô Ngọc Tuyển', office: 'Chánh Thanh tra', status: 'unmarked', arrivedAt: null }),
        line({
          name: 'Đàm Quỹ',
          office: 'Giám đốc Trung tâm',
          member: false,
          elsewhere: 'huyện Quế Võ',
          arrivedAt: at(7, 50),
        }),
      ],
    },
    {
      title: 'Khách mời, báo chí',
      lines: [
        line({
          name: 'Trịnh Hữu Thước',
          office: 'Nguyên Bí thư',
          unit: '',
          attendsAs: 'invited',
          arrivedAt: at(7, 20),
        }),
      ],
    },
  ],
  guests: [
    guest({ name: 'Mai Thế Khoát', office: 'Chủ tịch Hội Doanh nghiệp' }),
    guest({ name: 'Hồ Sỹ Đoan', office: 'Phó Bí thư Đảng ủy xã', member: true, seatAt: 'huyện Quế Võ' }),
  ],
  totals: hallTotals,
})

/** Nine summoned: 5 in a hall (one for another, one in another hall), 1 online, 1 + 1 away, 1 not yet. */
export const hallTotals = {
  expected: 9,
  present: 5,
  online: 1,
  excused: 1,
  unexcused: 1,
  unmarked: 1,
  substitutes: 1,
  members: 5,
  nonMembers: 1,
  guests: 1,
  outside: 1,
}

export const figures = (own: Partial<Figures>): Figures => ({ ...noFigures, ...own })

/** A node without children: its figures are its hall's. */
export const leaf = (name: string, own: Partial<Figures>, reportedAt: number | null): RollUpNode => ({
  name,
  figures: figures({ points: 1, reported: reportedAt === null ? 0 : 1, ...own }),
  own: { figures: figures({ points: 1, reported: reportedAt === null ? 0 : 1, ...own }), reportedAt },
  children: [],
})

const hall = {
  expected: 9,
  present: 5,
  online: 1,
  excused: 1,
  unexcused: 1,
  unmarked: 1,
  substitutes: 1,
  members: 5,
  nonMembers: 1,
  guests: 1,
  outside: 1,
}

/** Từ Sơn with its hall, a ward by list, a ward by head-count and a silent ward; Quế Võ beside it. Sums by hand. */
export const treePaper = (own: Partial<PaperHead> = {}): RollUpPaper => ({
  head: head({
    point: 'tỉnh Bắc Ninh',
    issuer: { system: 'party', superior: '', body: 'TỈNH ỦY BẮC NINH', place: 'Bắc Ninh' },
    ...own,
  }),
  node: {
    name: 'tỉnh Bắc Ninh',
    figures: figures({
      points: 6,
      reported: 5,
      expected: 150,
      present: 103,
      online: 6,
      excused: 8,
      unexcused: 2,
      unmarked: 31,
      substitutes: 3,
      members: 100,
      nonMembers: 9,
      guests: 3,
      outside: 1,
    }),
    own: {
      figures: figures({
        points: 1,
        reported: 1,
        expected: 40,
        present: 36,
        online: 2,
        excused: 2,
        members: 35,
        nonMembers: 3,
        substitutes: 1,
      }),
      reportedAt: at(7, 25),
    },
    children: [
      {
        name: 'Thành phố Từ Sơn',
        figures: figures({
          points: 4,
          reported: 3,
          expected: 90,
          present: 49,
          online: 4,
          excused: 5,
          unexcused: 2,
          unmarked: 30,
          substitutes: 2,
          members: 48,
          nonMembers: 5,
          guests: 3,
          outside: 1,
        }),
        own: { figures: figures({ points: 1, reported: 1, ...hall }), reportedAt: at(7, 40) },
        children: [
          leaf(
            'Phường Đông Ngàn',
            {
              expected: 21,
              present: 14,
              online: 3,
              excused: 3,
              unexcused: 1,
              members: 15,
              nonMembers: 2,
              substitutes: 1,
            },
            at(7, 45),
          ),
          leaf(
            'Phường Đồng Kỵ',
            { expected: 31, present: 30, excused: 1, members: 28, nonMembers: 2, guests: 2 },
            at(7, 28),
          ),
          leaf('Phường Châu Khê', { expected: 29, unmarked: 29 }, null),
        ],
      },
      leaf(
        'Huyện Quế Võ',
        { expected: 20, present: 18, excused: 1, unmarked: 1, members: 17, nonMembers: 1 },
        at(7, 31),
      ),
    ],
  },
  replaced: [
    {
      holder: 'Trương Quỳnh Mộc',
      office: 'Chủ nhiệm Ủy ban Kiểm tra',
      point: 'thành phố Từ Sơn',
      substitute: 'Vũ Thị Thuý Ngà',
    },
    { holder: 'Lưu Bá Thiều', office: 'Bí thư Chi bộ', point: 'phường Đông Ngàn', substitute: 'Chu Thị Hoè' },
    { holder: 'Tạ Quang Nhiệm', office: 'Giám đốc Sở', point: 'tỉnh Bắc Ninh', substitute: 'La Văn Quýnh' },
  ],
})
