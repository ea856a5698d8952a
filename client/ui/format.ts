const ZONE = 'Asia/Ho_Chi_Minh'
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const weekday = new Intl.DateTimeFormat('vi', { timeZone: ZONE, weekday: 'long' })
const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })
const percent = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 })

const pieces = (ms: number): Record<string, string> =>
  Object.fromEntries(parts.formatToParts(ms).map(({ type, value }) => [type, value]))

/** 18/05/2022 (Hà Nội time, as everything here; times come in as UTC ms). */
export const day = (ms: number): string => {
  const p = pieces(ms)
  return `${p.day}/${p.month}/${p.year}`
}
/** 18/05 */
export const dayMonth = (ms: number): string => day(ms).slice(0, 5)
/** 08:05 */
export const hour = (ms: number): string => {
  const p = pieces(ms)
  return `${p.hour}:${p.minute}`
}
/** 08:05:07, for logs and clocks */
export const clockTime = (ms: number): string => `${hour(ms)}:${pieces(ms).second}`
/** 18/05/2022 08:05 */
export const dayHour = (ms: number): string => `${day(ms)} ${hour(ms)}`
/** thứ Tư */
export const weekdayOf = (ms: number): string => {
  const name = weekday.format(ms)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
/** 08:00 – 11:05, with both days when they differ */
export const span = (from: number, to: number): string =>
  day(from) === day(to) ? `${hour(from)} – ${hour(to)}` : `${dayHour(from)} – ${dayHour(to)}`

/** 31.097 */
export const count = (n: number): string => whole.format(n)
/** 93,5%; of nothing: an en dash */
export const rate = (n: number, of: number): string => (of === 0 ? '–' : `${percent.format((n / of) * 100)}%`)
/** 187/200 (93,5%) */
export const share = (n: number, of: number): string =>
  of === 0 ? `${count(n)}/0` : `${count(n)}/${count(of)} (${rate(n, of)})`

/** 07:12 or 1:07:12 from milliseconds; never negative */
export const duration = (ms: number): string => {
  const total = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const rest = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
  return total < 3600 ? rest : `${Math.floor(total / 3600)}:${rest}`
}

/** How long ago, as words of `ui:ago.*` under an hour; else the hour, or day and hour. */
export const ago = (ms: number, now: number): { key: string; count: number } | { text: string } => {
  const seconds = Math.max(0, Math.floor((now - ms) / 1000))
  if (seconds < 60) return { key: 'ui:ago.seconds', count: seconds }
  if (seconds < 3600) return { key: 'ui:ago.minutes', count: Math.floor(seconds / 60) }
  return { text: day(ms) === day(now) ? hour(ms) : dayHour(ms) }
}

/** The two letters of a round name plate: middle and given name. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/)
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}

/** First instant of the Hà Nội day `2022-05-18` with `08:00`, in UTC ms (no daylight saving there). */
export const instantOf = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`)
/** 2022-05-18T08:00 in Hà Nội, what date fields hold. */
export const localOf = (ms: number): string => {
  const p = pieces(ms)
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}`
}
