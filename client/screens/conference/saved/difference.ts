export interface Piece {
  at: number
  words: string
  differs: boolean
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? []
const bare = (word: string | undefined): string => word?.trim() ?? ''

/** Lengths of the longest common run of words of every pair of ends. */
const table = (a: readonly string[], b: readonly string[]): number[][] => {
  const rows: number[][] = [...Array(a.length + 1)].map(() => Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i]
      const below = rows[i + 1]
      if (!row || !below) continue
      row[j] = bare(a[i]) === bare(b[j]) ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

/** The words of `text`, marked where `other` does not have them in this order. Very long texts are not compared. */
export const piecesOf = (text: string, other: string): Piece[] => {
  const [a, b] = [wordsOf(text), wordsOf(other)]
  if (a.length * b.length > 250_000) return text === '' ? [] : [{ at: 0, words: text, differs: text !== other }]
  const common = table(a, b)
  const pieces: Piece[] = []
  let j = 0
  a.forEach((words, i) => {
    while (j < b.length && bare(b[j]) !== bare(words) && (common[i]?.[j + 1] ?? 0) >= (common[i + 1]?.[j] ?? 0)) j++
    const same = j < b.length && bare(b[j]) === bare(words)
    if (same) j++
    const last = pieces.at(-1)
    if (last && last.differs === !same) last.words += words
    else pieces.push({ at: i, words, differs: !same })
  })
  return pieces
}
