import { words } from '../words'

const DAY = 86_400_000
/** Vietnam has one zone and no summer time. */
const ZONE = 7 * 3_600_000

const two = (n: number) => String(n).padStart(2, '0')

const parts = (at: number) => {
  const local = new Date(at + ZONE)
  return {
    day: local.getUTCDate(),
    month: local.getUTCMonth() + 1,
    year: local.getUTCFullYear(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  }
}

/** "07:36" */
export const hourOf = (at: number): string => {
  const { hour, minute } = parts(at)
  return `${two(hour)}:${two(minute)}`
}

/** "18/05/2022" */
export const dateOf = (at: number): string => {
  const { day, month, year } = parts(at)
  return `${two(day)}/${two(month)}/${year}`
}

/** "ngày 18 tháng 5 năm 2022": a nought before days under ten and the first two months only; never broken over lines. */
export const longDateOf = (at: number): string => {
  const { day, month, year } = parts(at)
  return words('papers:date', { day: two(day), month: month < 3 ? two(month) : month, year })
}

/** "07 giờ 30" */
export const longHourOf = (at: number): string => {
  const { hour, minute } = parts(at)
  return words('papers:hour', { hour: two(hour), minute: two(minute) })
}

/** A spreadsheet has no time zone: the Vietnam wall clock as a serial number of days. */
export const serialOf = (at: number): number => (at + ZONE) / DAY + 25_569
