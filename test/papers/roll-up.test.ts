import { describe, expect, test } from 'vitest'
import { writeRollUpCsv, writeRollUpXlsx } from '../../server/papers/roll-up'
import { rowsOf, throughOffice } from './office'
import { treePaper } from './scene'

const columns = [
  'TT',
  'Điểm cầu',
  'Số điểm trực thuộc (có số liệu/tổng)',
  'Triệu tập',
  'Trực tiếp',
  'Trực tuyến',
  'Dự thay',
  'Có mặt',
  'Vắng có lý do',
  'Vắng không lý do',
  'Chưa đến',
  'Tỷ lệ %',
  'Đảng viên',
  'Ngoài Đảng',
  'Giờ báo cáo',
  'Mời thêm',
]
const no = 'chưa báo cáo'

/** Worked out by hand; the silent ward says so and is nowhere nought. */
const rows = [
  ['1', 'Hội trường tỉnh Bắc Ninh', '1/1', '40', '36', '2', '1', '38', '2', '0', '0', '95,00', '35', '3', '07:25', '0'],
  ['2', 'Thành phố Từ Sơn', '3/4', '90', '49', '4', '2', '53', '5', '2', '30', '58,89', '48', '5', '', '3'],
  ['3', 'Hội trường Thành phố Từ Sơn', '1/1', '9', '5', '1', '1', '6', '1', '1', '1', '66,67', '5', '1', '07:40', '1'],
  ['4', 'Phường Đông Ngàn', '1/1', '21', '14', '3', '1', '17', '3', '1', '0', '80,95', '15', '2', '07:45', '0'],
  ['5', 'Phường Đồng Kỵ', '1/1', '31', '30', '0', '0', '30', '1', '0', '0', '96,77', '28', '2', '07:28', '2'],
  ['6', 'Phường Châu Khê', '0/1', '29', no, no, no, no, no, no, '29', no, no, no, no, no],
  ['7', 'Huyện Quế Võ', '1/1', '20', '18', '0', '0', '18', '1', '0', '1', '90,00', '17', '1', '07:31', '0'],
  ['', 'Cộng', '5/6', '150', '103', '6', '3', '109', '8', '2', '31', '72,67', '100', '9', '', '3'],
]
/** On the sheet the silent cells are one, and the rate is a real number with its sign. */
const onSheet = rows.map((row) =>
  row.map((cell, column) => {
    if (cell === no && column !== 4 && column !== 11) return ''
    return column === 11 && cell !== no ? `${cell.replace(',', '.')}%` : cell
  }),
)

describe('the roll-up', { timeout: 60_000 }, () => {
  test('as CSV has a row for every hall, parents as sums, the sum last', () => {
    expect(rowsOf(writeRollUpCsv(treePaper()))).toEqual([columns, ...rows])
  })

  test('as a workbook says the same to LibreOffice', async () => {
    const draft = { state: 'draft', sheets: { locked: 4, total: 6 } } as const
    const text = await throughOffice('roll-up.xlsx', await writeRollUpXlsx(treePaper(draft)), 'csv')
    const read = rowsOf(text.replaceAll('\u00a0', ' ')).map((row) => row.map((cell) => cell.trim()))
    const start = read.findIndex((row) => row[0] === 'TT')
    expect(read.slice(start, start + 9)).toEqual([columns, ...onSheet])
    expect(read.slice(0, start).flat().filter(Boolean)).toEqual([
      'TỈNH ỦY BẮC NINH',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      '*',
      'DỰ THẢO: 2/6 bảng chưa khóa',
      'BÁO CÁO NHANH',
      'số lượng đại biểu dự Hội nghị quán triệt và triển khai thực hiện Nghị quyết số 06-NQ/TW ngày 24 tháng 01 năm 2022 của Bộ Chính trị, điểm cầu tỉnh Bắc Ninh (tính đến 12 giờ 20, ngày 18 tháng 5 năm 2022)',
      '(Phiên Trung ương)',
    ])
    expect(
      read
        .slice(start + 9)
        .flat()
        .filter(Boolean),
    ).toEqual([
      'Đối chiếu: tính theo ghế, có mặt 109; tính theo người, 106 người được triệu tập có mặt và 3 người dự thay; người được triệu tập vắng mặt: 13.',
      'Vắng mặt, có người dự thay: Trương Quỳnh Mộc, Chủ nhiệm Ủy ban Kiểm tra, điểm cầu thành phố Từ Sơn (Vũ Thị Thuý Ngà dự thay); Lưu Bá Thiều, Bí thư Chi bộ, điểm cầu phường Đông Ngàn (Chu Thị Hoè dự thay); Tạ Quang Nhiệm, Giám đốc Sở, điểm cầu tỉnh Bắc Ninh (La Văn Quýnh dự thay).',
      'Ngoài số triệu tập (khách mời, phục vụ, báo chí), có mặt: 1.',
      'Có mặt = trực tiếp + trực tuyến; dự thay đã tính trong có mặt. Tỷ lệ % = có mặt trên triệu tập. Mời thêm để riêng, không cộng vào triệu tập.',
      'Bắc Ninh, ngày 18 tháng 5 năm 2022',
      'NGƯỜI LẬP DANH SÁCH',
      'XÁC NHẬN CỦA CHỦ TRÌ ĐIỂM CẦU',
    ])
  })

  test('adds up in every row of figures', () => {
    for (const row of rows.filter((cells) => cells[4] !== no)) {
      const [, , , expected, hall, online, , attending, excused, unexcused, unmarked, , members, others] =
        row.map(Number)
      expect(attending).toBe(hall! + online!)
      expect(expected).toBe(attending! + excused! + unexcused! + unmarked!)
      expect(attending).toBe(members! + others!)
    }
  })

  test('is refused when a parent is not the sum of its parts', () => {
    const paper = treePaper()
    const city = paper.node.children[0]
    if (city) city.figures = { ...city.figures, present: city.figures.present + 1 }
    expect(() => writeRollUpCsv(paper)).toThrow('present')
    expect(() => writeRollUpXlsx(paper)).toThrow('present')
  })

  test('of a single hall is that hall and its sum', () => {
    const ward = treePaper().node.children[0]?.children[1]
    expect(ward).toBeDefined()
    const read = rowsOf(writeRollUpCsv({ ...treePaper(), node: ward! }))
    expect(read.map((row) => [row[1], row[7]])).toEqual([
      ['Điểm cầu', 'Có mặt'],
      ['Hội trường Phường Đồng Kỵ', '30'],
      ['Cộng', '30'],
    ])
  })

  test('of a silent node says so in its sum too', () => {
    const silent = treePaper().node.children[0]?.children[2]
    const sum = rowsOf(writeRollUpCsv({ ...treePaper(), node: silent! })).at(-1)
    expect(sum?.slice(1, 11)).toEqual(['Cộng', '0/1', '29', no, no, no, no, no, no, '29'])
  })
})
