import { createHash, randomBytes } from 'node:crypto'
import type { KeyKind, OwnerKind } from '../../shared/accounts'

export interface Owner {
  kind: OwnerKind
  id: number
}

const ONCE: readonly KeyKind[] = ['sign_in', 'set_up']
/** Opens one login only, unless it is a demonstration's. */
export const isOnce = (kind: KeyKind): boolean => ONCE.includes(kind)
export const onceKinds: KeyKind[] = [...ONCE]

export const ownerOf = (kind: KeyKind, id: number): Owner => ({
  kind: kind === 'sign_in' || kind === 'set_up' ? 'account' : kind,
  id,
})

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TYPED = 16
const LINKED = 26
/** 16 letters (80 bits) where somebody types it, 26 (130 bits) in links and codes to scan. */
export const newKeyText = (kind: KeyKind): string =>
  Array.from(randomBytes(kind === 'point' ? TYPED : LINKED), (byte) => LETTERS.charAt(byte & 31)).join('')

/** As typed from paper: spaces, dashes, small letters, O for 0, I and L for 1. */
const plain = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

export const hashKey = (typed: string): string =>
  createHash('sha256')
    .update(`key:${plain(typed)}`)
    .digest('base64url')

/** What the cookie holds; only its hash is kept. */
export const newToken = (): string => randomBytes(24).toString('base64url')
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
