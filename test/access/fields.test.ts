import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Scene, scene } from '../scenes/scene'
import { allowed } from './allow'
import { type Field, fieldsOf, NFD, put, unspoken, valuesFor } from './fields'
import { type Ground, ground } from './ground'
import { type Heard, type Line, lineTo } from './line'
import { type Asker, persons } from './persons'
import { nameOf, type Row } from './row'
import { type Kept, openWithRows, type Rows } from './rows'
import { table } from './table'

// Whatever is typed into whatever field by somebody who may: a clear refusal at the field, or kept as typed. Never an
// error of ours.
let s: Scene
let g: Ground
let rows: Rows
let line: Line
let everybody: Asker[]
let start: Kept
beforeAll(async () => {
  const opened = await openWithRows()
  s = await scene({ db: opened.db })
  g = await ground(s)
  everybody = await persons(s)
  rows = await opened.rows()
  line = lineTo(s.url, s.app.parts.config.origin)
  start = await rows.keep()
}, 240_000)
afterAll(async () => {
  line.end()
  await rows.close()
  await s.end()
})

/** Somebody who may. */
const someone = (row: Row): Asker => {
  const may = allowed(row.who)
  const found = everybody
    .filter(may)
    .find((one) => one.where === undefined || one.where === 'own' || one.where === 'root')
  if (!found) throw new Error(`nobody may ${nameOf(row)}`)
  return found
}
const send = (row: Row, who: Asker, body: unknown): Promise<Heard> =>
  line.ask(row.call, { ...row.given(g), body, cookie: who.cookie })

/** At the field, in it, or at what holds it. */
const isAt = (said: string, path: Field['path']) => {
  const full = path.join('.')
  return said !== '' && (said === full || said.startsWith(`${full}.`) || full.startsWith(`${said}.`))
}

function wrongRefusal({ status, body }: Heard, { path }: Field, declared: readonly Field[]): string | undefined {
  if (status === 401 || status === 404 || status === 403 || status === 429) return unspoken(body)
  const silent = unspoken(body)
  if (silent) return silent
  const fields: { path: string; code: string }[] = body.fields ?? []
  for (const one of fields) if (unspoken(one)) return unspoken(one)
  if (body.code !== 'fields') return undefined
  const isDeclared = (said: string) => said !== '' && declared.some((one) => one.path.join('.') === said)
  return fields.some((one) => isAt(one.path, path) || isDeclared(one.path))
    ? undefined
    : `${JSON.stringify(fields)} is not said there`
}

/** Hashed, or a name that only a browser gave itself. */
const UNSEEN = /^(password|present|key|tag|stamp|basedOn)$/
const isKept = async (heard: Heard, text: string) => {
  const due = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const inJson = JSON.stringify(due).slice(1, -1)
  const holds = (cell: unknown) => typeof cell === 'string' && (cell.includes(due) || cell.includes(inJson))
  return (
    holds(heard.text) ||
    [...(await rows.keep()).values()].some((all) => all.some((one) => Object.values(one).some(holds)))
  )
}

const bodies = table.filter((row) => row.call.body && row.given)

test.each(bodies.map((row) => [nameOf(row), row] as const))(
  '%s',
  async (_name, row) => {
    const who = someone(row)
    await rows.restore(start)
    await row.more.before?.(rows, g)
    const before = await rows.keep()
    const { body } = row.given(g)
    const wrong: string[] = []
    const declared = fieldsOf(row.call.body as NonNullable<typeof row.call.body>, body)
    for (const field of declared)
      for (const [what, value] of valuesFor(field)) {
        const heard = await send(row, who, put(body, field.path, value))
        const where = `${field.path.join('.')} ${what}`
        if (heard.status >= 500) wrong.push(`${where}: ${heard.status} ${heard.text}`)
        else if (heard.status >= 400) {
          const why = wrongRefusal(heard, field, declared)
          if (why) wrong.push(`${where}: ${heard.status} ${why}`)
        } else if (
          field.type === 'string' &&
          (what === 'HTML' || value === NFD) &&
          !UNSEEN.test(String(field.path.at(-1)))
        )
          if (!(await isKept(heard, String(value)))) wrong.push(`${where}: not kept as typed`)
        if (heard.status < 400) await rows.restore(before)
      }
    expect(wrong).toEqual([])
  },
  240_000,
)

const UNASKED = {
  ...{ id: 1, version: 77, state: 'archived', role: 'admin', account: 1, conference: 1, session: 1, epoch: 9 },
  ...{
    path: '/1/',
    code: 'HACKED',
    removedAt: 1,
    disabledAt: 1,
    revokedAt: 1,
    lockedAt: 1,
    acceptedAt: 1,
    createdBy: 1,
  },
  ...{ passwordAt: 1, demonstration: true, person: 1, author: 'server', device: 1, hash: 'x', by: 'server', at: 1 },
  ...{ serverAt: 1, position: 1, owner: 1, actualFrom: 1, folded: 'x', atPoint: 1, source: 'online', again: true },
}
/** Made by chance, or chained to what was. */
const CHANCE = new Set(['hash', 'salt', 'digest', 'code', 'last_seen'])
const coded = ([name, cell]: [string, unknown]): [string, unknown] => [
  name,
  typeof cell === 'string' ? cell.replace(/"code":"\w{8}"/g, '') : cell,
]
const told = async () =>
  [...(await rows.keep())]
    .filter(([table]) => table !== 'webhook' && table !== 'login' && table !== 'head')
    .map(([table, all]) => [
      table,
      all.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([name]) => !CHANCE.has(name))
            .map(coded),
        ),
      ),
    ])

/** Nothing the call does not declare, at the top and in what lies in it. */
function overfull(body: unknown, declared: readonly Field[], path: Field['path'] = []): unknown {
  if (Array.isArray(body)) return body.map((one, i) => overfull(one, declared, [...path, i]))
  if (typeof body !== 'object' || body === null) return body
  const names = new Set(declared.filter((one) => one.path.length === path.length + 1).map((one) => one.path.at(-1)))
  if (names.size === 0) return body
  const inner = Object.entries(body).map(([name, one]) => [name, overfull(one, declared, [...path, name])])
  const more = Object.entries(UNASKED).filter(([name]) => !names.has(name))
  return { ...Object.fromEntries(more), ...Object.fromEntries(inner) }
}

const writes = bodies.filter((row) => row.call.method !== 'GET' && !row.more.few && row.more.answers === undefined)
test.each(writes.map((row) => [nameOf(row), row] as const))('nothing unasked is stored by %s', async (_name, row) => {
  const who = someone(row)
  await rows.restore(start)
  await row.more.before?.(rows, g)
  const before = await rows.keep()
  const { body } = row.given(g)
  const declared = fieldsOf(row.call.body as NonNullable<typeof row.call.body>, body)
  const plain = await send(row, who, body)
  const due = await told()
  await rows.restore(before)
  const full = await send(row, who, overfull(body, declared))
  expect([full.status, plain.status < 400]).toEqual([plain.status, true])
  expect(await told()).toEqual(due)
})

const IDS = ['0', '-1', '1.5', '1e3', '0x10', 'abc', '1;drop table seat', '%00', '..', '9'.repeat(30), "1' or '1'='1"]
test('an id that is none is refused, whatever the call', async () => {
  const wrong: string[] = []
  await rows.restore(start)
  const before = await rows.digest()
  for (const row of table) {
    const given = row.given(g)
    for (const name of Object.keys(given.params ?? {}))
      for (const id of IDS) {
        const { status, text } = await line.ask(row.call, {
          ...given,
          params: { ...given.params, [name]: id },
          cookie: someone(row).cookie,
        })
        if (status < 400 || status >= 500) wrong.push(`${nameOf(row)} ${name}=${id}: ${status} ${text.slice(0, 200)}`)
      }
  }
  expect(wrong).toEqual([])
  expect(await rows.digest()).toEqual(before)
}, 240_000)

test('whatever is searched for, it is searched for', async () => {
  const wrong: string[] = []
  for (const row of table.filter((one) => one.call.query)) {
    const who = someone(row)
    for (const search of [
      '',
      '%',
      '_',
      "'",
      '"',
      '\\',
      '<b>',
      'a\0b',
      '\u202Ea',
      'x'.repeat(5_000),
      NFD,
      '(',
      '*',
      '🎉',
    ])
      for (const name of ['search', 'after', 'node', 'parent']) {
        const query = { ...row.given(g).query, [name]: search }
        const { status, text } = await line.ask(row.call, { ...row.given(g), query, cookie: who.cookie })
        if (status >= 500) wrong.push(`${nameOf(row)} ${name}=${search.slice(0, 9)}: ${status} ${text}`)
      }
  }
  expect(wrong).toEqual([])
}, 240_000)
