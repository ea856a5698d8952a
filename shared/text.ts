import { z } from 'zod'

/** Text for search: no diacritics, no đ, lower case. Tone placement falls away with the marks (Hoà = Hòa). */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/\s+/g, ' ').trim()

/** Control characters and those that turn the direction of writing: both can make a text read as another one. */
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const hasControl = (text: string) => CONTROL.test(text.replace(/[\t\n\r]/g, ''))

const clean = (max: number, spaces: (text: string) => string) =>
  z
    .string({ error: 'required' })
    .refine((text) => text.isWellFormed() && !hasControl(text), 'text_control')
    .transform((text) => spaces(text.normalize('NFC')))
    .pipe(z.string().max(max, 'too_long'))

/** One line as people type it: NFC, single spaces, no control or direction characters. Kept and shown as typed otherwise. */
export const line = (max: number) => clean(max, (text) => text.replace(/\s+/g, ' ').trim())
/** The same, not empty. */
export const filledLine = (max: number) => line(max).pipe(z.string().min(1, 'required'))
/** Several lines. */
export const lines = (max: number) => clean(max, (text) => text.replace(/\r\n?/g, '\n').trim())

/** UTC milliseconds. */
export const time = z.number().int().min(0).max(8_640_000_000_000_000)
export const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
/** The version an edit was based on; every editable thing carries one. */
export const version = z.number().int().min(1)
/** Made by a device for each thing it may send twice. */
export const stamp = z.string().regex(/^[0-9A-Za-z_-]{8,40}$/)
/** The tag a browser made for itself, once. No secret. */
export const deviceTag = z.string().regex(/^[0-9A-Za-z_-]{8,40}$/)
