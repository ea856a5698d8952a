import { describe, expect, test } from 'vitest'
import { writeListCsv, writeListXlsx } from '../../server/papers/list'
import { rowsOf, throughOffice } from './office'
import { at, hallPaper } from './scene'

const columns = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Đảng viên', 'Hình thức', 'Giờ đến', 'Ký tên', 'Ghi chú']
const city = 'Thành ủy Từ Sơn'
const standing = 'Thường trực, Ban Thường vụ Thành ủy'
const committee = 'Ủy viên Ban Chấp hành Đảng bộ thành phố'

/** Written by hand from the scene; the last field is the group. */
const lines = [
  [
    '1',
    'Lê Xuân Lợi',
    'Tỉnh ủy viên, Bí thư Thành ủy',
    city,
    'x',
    'Trực tiếp',
    '07:36',
    '',
    'chủ trì điểm cầu',
    standing,
  ],
  ['2', 'Đỗ Tuấn Sơn', 'Phó Bí thư Thường trực Thành ủy', city, 'x', 'Trực tiếp', '07:34', '', '', standing],
  [
    '3',
    'Hoàng Bá Huy',
    'Phó Bí thư Thành ủy, Chủ tịch UBND thành phố',
    'UBND thành phố',
    'x',
    'Trực tiếp',
    '07:41',
    '',
    '',
    standing,
  ],
  [
    '4',
    'Vũ Thị Thuý Ngà',
    'Phó Chủ nhiệm Ủy ban Kiểm tra',
    'Ủy ban Kiểm tra Thành ủy',
    'x',
    'Trực tiếp',
    '07:33',
    '',
    'dự thay đ/c Trương Quỳnh Mộc, UVBTV, Chủ nhiệm Ủy ban Kiểm tra',
    standing,
  ],
  ['5', 'Nguyễn Thị Lệ Trầm', 'Trưởng phòng Nội vụ', city, 'x', 'Trực tuyến', '07:58', '', '', committee],
  ['6', 'Phan Đức Uyển', 'Trưởng phòng Tài chính', city, 'x', '', '', '', 'vắng, lý do: ốm', committee],
  ['7', 'Bùi Văn Khuể', 'Trưởng phòng Kinh tế', city, 'x', '', '', '', 'vắng không lý do', committee],
  ['8', 'Ngô Ngọc Tuyển', 'Chánh Thanh tra', city, 'x', '', '', '', 'chưa đến', committee],
  ['9', 'Đàm Quỹ', 'Giám đốc Trung tâm', city, '', 'Trực tiếp', '07:50', '', 'dự tại điểm cầu huyện Quế Võ', committee],
  ['10', 'Trịnh Hữu Thước', 'Nguyên Bí thư', '', 'x', 'Trực tiếp', '07:20', '', '', 'Khách mời, báo chí'],
  ['11', 'Mai Thế Khoát', 'Chủ tịch Hội Doanh nghiệp', '', '', 'Trực tiếp', '', '', '', 'Khách mời thêm'],
  [
    '12',
    'Hồ Sỹ Đoan',
    'Phó Bí thư Đảng ủy xã',
    '',
    'x',
    'Trực tiếp',
    '',
    '',
    'tính tại điểm cầu huyện Quế Võ',
    'Khách mời thêm',
  ],
]
const sentences = [
  'Tổng số triệu tập: 9; có mặt: 6 (trực tiếp 5, trực tuyến 1, trong đó dự thay 1); vắng: 2, trong đó có lý do: 1, không lý do: 1; chưa đến: 1.',
  'Đối chiếu: tính theo ghế, có mặt 6; tính theo người, 5 người được triệu tập có mặt và 1 người dự thay; người được triệu tập vắng mặt: 3.',
  'Vắng mặt, có người dự thay: Trương Quỳnh Mộc, UVBTV, Chủ nhiệm Ủy ban Kiểm tra (Vũ Thị Thuý Ngà dự thay).',
  'Ngoài số triệu tập, có mặt: khách mời 1; mời thêm 1.',
]
const below = (text: string) => ['', text, '', '', '', '', '', '', '', '']

describe('the list as CSV', () => {
  test('has every person once, the totals under them, and nothing else', () => {
    expect(rowsOf(writeListCsv(hallPaper()))).toEqual([[...columns, 'Nhóm'], ...lines, ...sentences.map(below)])
  })

  test('starts with a byte order mark and ends every row with CRLF', () => {
    const text = writeListCsv(hallPaper())
    expect(text.startsWith('\ufeffTT,Họ và tên,')).toBe(true)
    expect(text.match(/(?<!\r)\n|\r(?!\n)/)).toBeNull()
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('says that it is a draft', () => {
    const rows = rowsOf(writeListCsv(hallPaper({ state: 'draft' })))
    expect(rows[lines.length + 1]).toEqual(below('DỰ THẢO: bảng điểm danh chưa khóa'))
  })
})

describe('the list as a workbook, read by LibreOffice', { timeout: 60_000 }, () => {
  test('has heading, groups, the same lines and the same sentences', async () => {
    const text = await throughOffice('list.xlsx', await writeListXlsx(hallPaper({ state: 'draft' })), 'csv')
    const rows = rowsOf(text.replaceAll('\u00a0', ' ')).map((row) => row.slice(0, 9))
    const row = (...cells: string[]) => Array.from({ length: 9 }, (_, i) => cells[i] ?? '')
    const group = (no: string, title: string) => row(no, title)
    const name =
      'Hội nghị quán triệt và triển khai thực hiện Nghị quyết số 06-NQ/TW ngày 24 tháng 01 năm 2022 của Bộ Chính trị'
    const bare = lines.map((line) => line.slice(0, 9))
    expect(rows.filter((cells) => cells.some((cell) => cell !== ''))).toEqual([
      row('ĐẢNG BỘ TỈNH BẮC NINH', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'),
      row('THÀNH ỦY TỪ SƠN'),
      row('*'),
      row('DỰ THẢO: bảng điểm danh chưa khóa'),
      row('DANH SÁCH'),
      row(`đại biểu dự ${name}, ngày 18 tháng 5 năm 2022, điểm cầu thành phố Từ Sơn`),
      row('(Phiên Trung ương)'),
      columns,
      group('I', `${standing} (4)`),
      ...bare.slice(0, 4),
      group('II', `${committee} (5)`),
      ...bare.slice(4, 9),
      group('III', 'Khách mời, báo chí (1)'),
      ...bare.slice(9, 10),
      group('IV', 'Khách mời thêm (2)'),
      ...bare.slice(10),
      ...sentences.map((sentence) => row(sentence)),
      row('', '', '', '', 'Từ Sơn, ngày 18 tháng 5 năm 2022'),
      row('NGƯỜI LẬP DANH SÁCH', '', '', '', 'XÁC NHẬN CỦA CHỦ TRÌ ĐIỂM CẦU'),
    ])
  })

  test('is landscape A4, repeats its head row and keeps times as numbers', async () => {
    const xml = await throughOffice('list.xlsx', await writeListXlsx(hallPaper()), 'fods')
    const says = (pattern: RegExp) => pattern.test(xml)
    expect(says(/fo:page-width="11\.69\d*in" fo:page-height="8\.26/)).toBe(true)
    expect(says(/style:print-orientation="landscape"/)).toBe(true)
    expect(says(/<table:table-header-rows>.*?Họ và tên.*?<\/table:table-header-rows>/s)).toBe(true)
    expect(says(/office:value-type="(time|date)"[^>]*>\s*<text:p>07:36/)).toBe(true)
    expect(says(/office:value-type="float" office:value="12"/)).toBe(true)
  })

  test('of a State body has the national name and motto, and no star', async () => {
    const issuer = {
      system: 'state',
      superior: 'UBND THÀNH PHỐ TỪ SƠN',
      body: 'VĂN PHÒNG HĐND VÀ UBND',
      place: 'Từ Sơn',
    } as const
    const text = await throughOffice('list.xlsx', await writeListXlsx(hallPaper({ issuer })), 'csv')
    const [first, second, third] = rowsOf(text)
    expect([first?.[0], first?.[3]]).toEqual(['UBND THÀNH PHỐ TỪ SƠN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
    expect([second?.[0], second?.[3]]).toEqual(['VĂN PHÒNG HĐND VÀ UBND', 'Độc lập - Tự do - Hạnh phúc'])
    expect(third?.join('')).toBe('')
    expect(text).not.toContain('ĐẢNG CỘNG SẢN')
    expect(text).not.toContain('DỰ THẢO')
  })

  test('shows an arrival shortly after midnight on its own Vietnamese clock', async () => {
    const paper = hallPaper()
    const first = paper.groups[0]?.lines[0]
    if (first) first.arrivedAt = at(0, 5)
    expect(rowsOf(writeListCsv(paper))[1]?.[6]).toBe('00:05')
    const text = await throughOffice('list.xlsx', await writeListXlsx(paper), 'csv')
    expect(rowsOf(text).find((row) => row[1] === 'Lê Xuân Lợi')?.[6]).toBe('00:05')
  })
})
