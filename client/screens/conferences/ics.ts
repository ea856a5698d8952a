export interface Dated {
  id: number
  title: string
  convenerPrinted: string
  starts: number | null
  ends: number | null
}

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')
const text = (words: string): string => words.replace(/[\\;,]/g, (sign) => `\\${sign}`)

/** Lines of at most 75 octets, as RFC 5545 wants; a Vietnamese letter may take three. */
const folded = (line: string): string => {
  const encoder = new TextEncoder()
  let [out, length] = ['', 0]
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (length + size > 74) [out, length] = [`${out}\r\n `, 1]
    out += letter
    length += size
  }
  return out
}

/** A conference as an iCalendar file (UTC times); '' when it has no start. */
export const calendarOf = ({ id, title, convenerPrinted, starts, ends }: Dated, origin: string, now: number): string =>
  starts === null
    ? ''
    : [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Diem Cau//vi',
        'BEGIN:VEVENT',
        `UID:hoi-nghi-${id}@${new URL(origin).host}`,
        `DTSTAMP:${stamp(now)}`,
        `DTSTART:${stamp(starts)}`,
        `DTEND:${stamp(ends ?? starts + 3_600_000)}`,
        `SUMMARY:${text(title)}`,
        `DESCRIPTION:${text(convenerPrinted)}`,
        `URL:${origin}/hoi-nghi/${id}/tong-quan`,
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ]
        .map(folded)
        .join('\r\n')

/** Hands the file to the browser. */
export const saveCalendar = (conference: Dated, origin: string): void => {
  const file = new Blob([calendarOf(conference, origin, Date.now())], { type: 'text/calendar' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `hoi-nghi-${conference.id}.ics`
  link.click()
  URL.revokeObjectURL(link.href)
}
