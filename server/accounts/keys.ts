import type { KeyKind } from '../../shared/accounts'
import type { Tx } from '../db/database'
import { hashKey, newKeyText } from './key-text'
import { insertKey } from './keys.store'

export interface NewKey {
  kind: KeyKind
  /** The row the kind names: an account for sign_in and set_up. */
  owner: number
  /** UTC milliseconds. */
  at: number
  expires: number
  /** A demonstration's key: may be exchanged again and again. */
  again?: boolean
  /** A text settled beforehand (a demonstration that prints the same links again). */
  text?: string
}

/** Step: makes a key. Its text is answered here and kept nowhere. */
export async function issueKey(tx: Tx, { kind, owner, at, expires, again = false, text }: NewKey) {
  const key = text ?? newKeyText(kind)
  const id = await insertKey(tx, { hash: hashKey(key), kind, owner, again, createdAt: at, expires })
  return { id, text: key }
}

/** The key stands after `#`: no log sees it and no preview of the link spends it. */
export const linkOf = (origin: string, key: string): string => `${origin}/moi#${key}`
