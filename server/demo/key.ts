import { createHmac } from 'node:crypto'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The key of a demonstration's link: 130 bits that follow from this installation's secret, so that each start prints the same. */
export const demonstrationKey = (secret: string, name: string): string =>
  Array.from(createHmac('sha256', secret).update(name).digest().subarray(0, 26), (byte) =>
    LETTERS.charAt(byte & 31),
  ).join('')
