import { randomInt } from 'node:crypto'
import type { Reader } from '../db/database'
import { codesTaken } from './composition.store'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.replace(/[IOLU]/g, '')

/** As printed: two groups of four. */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
/** As typed from paper: spaces, dashes, small letters. */
export const typedCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

const drawn = () => Array.from({ length: 8 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')

/** `n` codes that no seat of the conference ever had. */
export async function freshCodes(db: Reader, conference: number, n: number): Promise<string[]> {
  const found = new Set<string>()
  while (found.size < n) {
    const tried = Array.from({ length: Math.min(200, n - found.size) }, drawn)
    const taken = await codesTaken(db, conference, tried)
    for (const code of tried) if (!taken.has(code)) found.add(code)
  }
  return [...found]
}
