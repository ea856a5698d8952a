import type { Conference } from './types'

/** UTC milliseconds of a day and an hour as read on a clock in Hà Nội (UTC+7, no summer time). */
export const hour = (day: string, clock: string): number => Date.parse(`${day}T${clock}:00+07:00`)

/** UTC milliseconds, `minutes` after an opening. */
export const after = (opening: number, minutes: number): number => opening + minutes * 60_000

export const conference: Conference = {
  title: 'Hội nghị quán triệt và triển khai thực hiện Nghị quyết 06 của Bộ Chính trị',
  rehearsalTitle: 'Diễn tập: Hội nghị quán triệt và triển khai thực hiện Nghị quyết 06 của Bộ Chính trị',
  convenerPrinted: 'Ban Bí thư Trung ương Đảng',
  convener: 'trung-uong',
  form: 'hybrid',
  starts: hour('2022-05-18', '08:00'),
  ends: hour('2022-05-18', '11:40'),
}
