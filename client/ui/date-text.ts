import { day, dayHour, instantOf } from './format'

const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\s,]+(\d{1,2})[:h.](\d{2})?)?$/

const two = (text: string): string => text.padStart(2, '0')

/** UTC ms of «18/5/2022 8:00», Hà Nội time; undefined when it is no real date or hour. Without an hour: the day's first instant. */
export const instantIn = (text: string): number | undefined => {
  const found = written.exec(text.trim())
  if (!found) return undefined
  const [, dd = '', mm = '', yyyy = '', hh = '0', minutes = '00'] = found
  const ms = instantOf(`${yyyy}-${two(mm)}-${two(dd)}`, `${two(hh)}:${minutes}`)
  if (Number.isNaN(ms)) return undefined
  return day(ms) === `${two(dd)}/${two(mm)}/${yyyy}` ? ms : undefined
}

/** How a field shows an instant. */
export const writtenIn = (value: number | null, dateOnly: boolean): string => {
  if (value === null) return ''
  return dateOnly ? day(value) : dayHour(value)
}
