export const middle = (all: readonly number[]): number =>
  all.toSorted((one, other) => one - other)[all.length >> 1] ?? 0

/** Milliseconds of the middle one of `times`. */
export async function medianTime(times: number, work: () => unknown): Promise<number> {
  const all: number[] = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await work()
    all.push(performance.now() - began)
  }
  return middle(all)
}

export interface Pair {
  ours: number
  bare: number
}

/** The middle of each of two figures measured in turn, so that a machine that slows down slows both. */
export async function medianOf(times: number, pair: () => Promise<Pair>): Promise<Pair> {
  const all: Pair[] = []
  for (let i = 0; i < times; i++) all.push(await pair())
  return { ours: middle(all.map((one) => one.ours)), bare: middle(all.map((one) => one.bare)) }
}
