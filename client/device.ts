const KEY = 'diem-cau.device'
const tagged = /^[0-9A-Za-z_-]{8,40}$/

/** A fresh random word for a device or a stamp; works without a secure context too. */
export const freshStamp = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

let tag: string | undefined

const stored = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** This browser's tag: made once and kept. No secret; without storage it lasts as long as the page. */
export const deviceTag = (): string => {
  if (tag) return tag
  const kept = stored()
  tag = kept && tagged.test(kept) ? kept : freshStamp()
  try {
    localStorage.setItem(KEY, tag)
  } catch {}
  return tag
}
