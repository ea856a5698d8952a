import { randomFillSync } from 'node:crypto'

const BYTES = 16
/** Asking the system takes longer than an entry's own text: one question serves many entries. */
const pool = Buffer.alloc(BYTES * 256)
let used = pool.length

/** 128 random bits as hex, each used once. */
export function freshSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const salt = pool.toString('hex', used, used + BYTES)
  pool.fill(0, used, used + BYTES)
  used += BYTES
  return salt
}
