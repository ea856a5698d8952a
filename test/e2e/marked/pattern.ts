/**
 * The picture of a mark: 8 × 4 cells, black or white. Corners are fixed; the 28 bits between them hold the number (8),
 * a clock in steps of 20 ms (12, comes round after 82 s) and a check (8). The clock makes every frame a different one
 * and tells how old it is. Pages share one clock, so all browsers must be on one machine.
 */
export const COLUMNS = 8
export const ROWS = 4
export const STEP = 20
const CLOCKS = 4096
const CORNERS = [
  [0, 1],
  [7, 0],
  [24, 0],
  [31, 1],
] as const
const INNER = [...Array(COLUMNS * ROWS).keys()].filter((cell) => !CORNERS.some(([corner]) => corner === cell))

const check = (value: number): number => {
  let crc = 0x5a
  for (let bit = 19; bit >= 0; bit--) crc = ((crc << 1) ^ ((((crc >> 7) ^ (value >> bit)) & 1) * 0x07)) & 0xff
  return crc
}
const clockAt = (now: number): number => Math.floor(now / STEP) % CLOCKS

/** Every cell and whether it is white. */
export const cellsOf = (number: number, now: number): [cell: number, white: boolean][] => {
  const value = number * CLOCKS + clockAt(now)
  const bits = value * 256 + check(value)
  return [
    ...CORNERS.map(([cell, white]): [number, boolean] => [cell, white === 1]),
    ...INNER.map((cell, at): [number, boolean] => [cell, ((bits >> (27 - at)) & 1) === 1]),
  ]
}

export interface Read {
  number: number
  /** Distinct frames have distinct clocks. */
  clock: number
  /** Age of the frame in ms. */
  age: number
}

/** Reads a mark from the mean light (0–255) of each cell; null when it is none. */
export const readCells = (light: (cell: number) => number, now: number): Read | null => {
  const white = Math.min(light(0), light(31))
  const black = Math.max(light(7), light(24))
  if (white - black < 60) return null
  const middle = (white + black) / 2
  const bits = INNER.reduce((all, cell) => all * 2 + (light(cell) > middle ? 1 : 0), 0)
  const value = Math.floor(bits / 256)
  if (check(value) !== bits % 256) return null
  const clock = value % CLOCKS
  return { number: Math.floor(value / CLOCKS), clock, age: ((clockAt(now) - clock + CLOCKS * 2) % CLOCKS) * STEP }
}

/** The sound of a mark: each tone on a bin of its own, 82 Hz from the next; 1 to 40 lie where Opus keeps them. */
export const RATE = 48_000
export const BINS = 4096
export const TONES = 40
export const binOf = (tone: number): number => 45 + 7 * tone
export const frequencyOf = (tone: number): number => (binOf(tone) * RATE) / BINS
