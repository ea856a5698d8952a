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
/** A time that somebody plans: in the years 2000 to 2099, so that one that is shifted is a time, too. */
export const plannedTime = z.number().int().min(946_684_800_000, 'time_far').max(4_102_444_799_999, 'time_far')
/** Both engines count that far. */
const LAST_ID = 2_147_483_647
/** Names another row by its id. */
export const ref = z.number().int().positive().max(LAST_ID)
const digits = (given: unknown) => (typeof given === 'string' && !/^\d{1,15}$/.test(given) ? Number.NaN : given)
/** As it stands in an address: digits, nothing else. */
export const id = z.preprocess(digits, z.coerce.number().int().positive().max(LAST_ID))
/** The version an edit was based on; every editable thing carries one. */
export const version = z.number().int().min(1)
/** Made by a device for each thing it may send twice. */
export const stamp = z.string().regex(/^[0-9A-Za-z_-]{8,40}$/)
/** What a mark was based on: the stamp of a mark, or a decision ("decision:5"). */
export const basis = z.string().regex(/^[0-9A-Za-z_:-]{1,60}$/)
/** The tag a browser made for itself, once. No secret. */
export const deviceTag = z.string().regex(/^[0-9A-Za-z_-]{8,40}$/)
