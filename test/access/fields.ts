import { z } from 'zod'
import problems from '../../shared/locales/vi/problems.json'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
}
export interface Field {
  path: (string | number)[]
  type: 'string' | 'number' | 'boolean' | 'choice' | 'list' | 'object'
}

const typeOf = ({ type, enum: choice, const: only, properties, items }: Schema): Field['type'] | undefined => {
  if (choice || only !== undefined) return 'choice'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'string' || type === 'boolean') return type
  if (items) return 'list'
  return properties ? 'object' : undefined
}

/** Of a choice of shapes only those that a body has are walked. */
const fits = ({ properties = {}, required = [] }: Schema, body: unknown) => {
  const at = (name: string): unknown => Object.entries(body ?? {}).find(([key]) => key === name)?.[1]
  return required.every(
    (name) => at(name) !== undefined && (properties[name]?.const === undefined || properties[name].const === at(name)),
  )
}

function walk(schema: Schema, body: unknown, path: Field['path'], found: Map<string, Field>): void {
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
    if (fits(one, at(body, path))) walk(one, body, path, found)
  const type = typeOf(schema)
  if (type && path.length > 0 && !found.has(path.join('.'))) found.set(path.join('.'), { path, type })
  for (const [name, one] of Object.entries(schema.properties ?? {})) walk(one, body, [...path, name], found)
  if (schema.items) walk(schema.items, body, [...path, 0], found)
}

const at = (body: unknown, path: Field['path']): unknown =>
  path.reduce<unknown>((node, step) => Object.entries(node ?? {}).find(([key]) => key === String(step))?.[1], body)

/** Every field that a body like this one may have, from its schema. */
export function fieldsOf(schema: z.ZodType, body: unknown): Field[] {
  const found = new Map<string, Field>()
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, body, [], found)
  return [...found.values()]
}

/** A copy of a body with one field put to something else; lists and objects on the way are made. */
export function put(body: unknown, [first, ...rest]: Field['path'], value: unknown): unknown {
  if (first === undefined) return value
  const inner = (whole: unknown) => put(whole, rest, value)
  if (typeof first === 'number') {
    const list: unknown[] = Array.isArray(body) ? [...body] : []
    list[first] = inner(list[first])
    return list
  }
  const whole: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {}
  return { ...whole, [first]: inner(whole[first]) }
}

const HTML = `<img src=x onerror="alert('1')"> & <b>Hà</b>`
export const NFD = 'Nguyễn Thị Hoà'.normalize('NFD')
/** What somebody curious types into a text field. */
const TEXTS: [string, unknown][] = [
  ['empty', ''],
  ['blank', '   '],
  ['far too long', 'Đ'.repeat(30_000)],
  ['HTML', HTML],
  ['NUL', 'a\0b'],
  ['right to left', 'abc\u202Egpj.exe'],
  ['NFD', NFD],
  ['half a character', 'a\ud800b'],
  ['a formula', '=HYPERLINK("http://x")'],
]
const NUMBERS: [string, unknown][] = [
  ['negative', -1],
  ['zero', 0],
  ['huge', 9e18],
  ['beyond numbers', 1e300],
  ['the end of time', 8_640_000_000_000_000],
  ['a fraction', 1.5],
  ['a text', '1 or 1=1'],
]
const ODD: [string, unknown][] = [
  ['null', null],
  ['a list', [1]],
  ['an object', { $gt: '' }],
  ['true', true],
]
export const valuesFor = ({ type }: Field): [string, unknown][] => {
  if (type === 'string') return [...TEXTS, ['a number', 5], ...ODD]
  if (type === 'number') return [...NUMBERS, ...ODD]
  return [...ODD, ['a text', 'x'], ['a number', 7]]
}

interface Said {
  code: string
  values?: Record<string, unknown>
}
const sentences: Record<string, string> = problems

/** Why a refusal cannot be read by people; nothing when it can. */
export function unspoken({ code, values = {} }: Said): string | undefined {
  const sentence = sentences[code]
  if (sentence === undefined) return `no sentence for ${code}`
  const missing = [...sentence.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(name in values))
  return missing.length > 0 ? `${code} says nothing of ${missing.join()}` : undefined
}
