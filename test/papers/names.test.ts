import { describe, expect, test } from 'vitest'
import { hourOf, longDateOf, longHourOf } from '../../server/papers/dates'
import { fileName } from '../../server/papers/file-name'
import { at, head } from './scene'

describe('file names', () => {
  test.each([
    ['thành phố Từ Sơn', 'diem-danh-tu-son-18-05-2022.xlsx'],
    ['Điểm cầu Thành phố Từ Sơn', 'diem-danh-tu-son-18-05-2022.xlsx'],
    ['TP. Từ Sơn', 'diem-danh-tu-son-18-05-2022.xlsx'],
    ['Tỉnh Đắk Lắk', 'diem-danh-dak-lak-18-05-2022.xlsx'],
    ['Quận 1', 'diem-danh-quan-1-18-05-2022.xlsx'],
    ['../../etc/passwd\r\nX: y', 'diem-danh-etc-passwd-x-y-18-05-2022.xlsx'],
    ['…', 'diem-danh-diem-cau-18-05-2022.xlsx'],
  ])('of %j is %s', (point, name) => {
    expect(fileName('diem-danh', head({ point }), 'xlsx')).toBe(name)
  })

  test('of a draft say so', () => {
    expect(fileName('bao-cao-nhanh', head({ point: 'tỉnh Bắc Ninh', state: 'draft' }), 'csv')).toBe(
      'bao-cao-nhanh-bac-ninh-18-05-2022-du-thao.csv',
    )
  })

  test('are never too long', () => {
    expect(fileName('diem-danh', head({ point: 'Xuân '.repeat(80) }), 'csv').length).toBeLessThan(100)
  })
})

describe('dates', () => {
  test.each([
    [Date.UTC(2022, 4, 18, 1), 'ngày 18 tháng 5 năm 2022'],
    [Date.UTC(2026, 0, 8, 1), 'ngày 08 tháng 01 năm 2026'],
    [Date.UTC(2026, 1, 28, 1), 'ngày 28 tháng 02 năm 2026'],
    [Date.UTC(2026, 2, 5, 1), 'ngày 05 tháng 3 năm 2026'],
    [Date.UTC(2025, 11, 31, 17), 'ngày 01 tháng 01 năm 2026'],
  ])('%i is %s, on one line', (time, words) => {
    expect(longDateOf(time)).toBe(words.replaceAll(' ', '\u00a0'))
  })

  test('hours are those of Vietnam', () => {
    expect([hourOf(at(0)), hourOf(at(7, 5)), hourOf(at(23, 59))]).toEqual(['00:00', '07:05', '23:59'])
    expect(longHourOf(at(7, 30))).toBe('07\u00a0giờ\u00a030')
  })
})
