import { hash, verify } from '@node-rs/argon2'

/** argon2id with the cost OWASP gives for one lane: about 20 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

let nobody: Promise<string> | undefined
/** A password that nobody has: an unknown name costs the same work as a known one. */
const hashOfNobody = () => {
  nobody ??= hashPassword('nobody')
  return nobody
}

/** Whether a password is right; without a hash the work is done all the same and the answer is no. */
export async function isRight(kept: string | null | undefined, given: string): Promise<boolean> {
  const right = await verify(kept ?? (await hashOfNobody()), given.normalize('NFC'))
  return right && typeof kept === 'string'
}
