import { afterAll, beforeAll, expect, test } from 'vitest'
import { registered } from '../../server/http/route'
import { type Scene, scene } from '../scenes/scene'
import { allowed, isIn } from './allow'
import { type Ground, ground } from './ground'
import { type Line, lineTo } from './line'
import { type Asker, few, persons } from './persons'
import { nameOf, type Row } from './row'
import { differing, type Kept, openWithRows, type Rows } from './rows'
import { table } from './table'

// Who may do what, written from the sentences of the policies: every call, every role, at, above, below, beside and far
// from Từ Sơn. What pages hear over the line is shown in test/realtime/reach.test.ts and door.test.ts.
let s: Scene
let g: Ground
let rows: Rows
let line: Line
let everybody: Asker[]
let start: Kept
let cells = 0
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

test('every call that a router answers stands in the matrix', () => {
  const known = new Set(table.map((one) => one.call))
  const unknown = [...registered.keys()].filter((call) => !known.has(call))
  expect(unknown.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  expect([...known].filter((call) => !registered.has(call))).toEqual([])
})

test('the sentences are those of the policies', () => {
  const policies = table.filter((one) => one.policy)
  expect(policies.map((one) => one.sentence)).toEqual(policies.map((one) => one.policy?.sentence))
})

const asked = (row: Row, { cookie }: Asker) => line.ask(row.call, { ...row.given(g), cookie })

async function inTens(people: readonly Asker[], each: (person: Asker) => Promise<void>) {
  for (let i = 0; i < people.length; i += 10) await Promise.all(people.slice(i, i + 10).map(each))
}

/** Who is refused hears why and nothing else, whatever the thing is; all at once, for nothing changes. */
async function refused(row: Row, people: readonly Asker[]): Promise<string[]> {
  const wrong: string[] = []
  const before = await rows.digest()
  const each = async (person: Asker) => {
    const { status, body } = await asked(row, person)
    const due = isIn(person) ? 403 : 401
    if (status !== due || body?.kind !== 'forbidden' || body.latest !== undefined)
      wrong.push(`${person.name}: ${due} is due, not ${status} ${body?.code ?? ''}`)
  }
  await inTens(people, each)
  const changed = differing(before, await rows.digest())
  if (changed.length > 0) wrong.push(`a refusal changed ${changed.join()}`)
  return wrong
}

/** Whoever may is answered; each finds the thing as it was. */
async function answered(row: Row, people: readonly Asker[]): Promise<string[]> {
  const wrong: string[] = []
  const before = await rows.keep()
  const each = async (person: Asker) => {
    const { status, body } = await asked(row, person)
    const isRight = row.more.answers === undefined ? status < 400 : status === row.more.answers
    if (!isRight) wrong.push(`${person.name}: may, but ${status} ${JSON.stringify(body)}`)
  }
  if (row.call.method === 'GET') await inTens(people, each)
  else
    for (const person of people) {
      await each(person)
      await rows.restore(before)
    }
  return wrong
}

test.each(table.map((row) => [nameOf(row), row] as const))(
  '%s',
  async (_name, row) => {
    const may = allowed(row.who)
    const people = row.more.few ? few(everybody) : everybody
    await rows.restore(start)
    await row.more.before?.(rows, g)
    cells += people.length
    const wrong = [
      ...(await refused(
        row,
        people.filter((one) => !may(one)),
      )),
      ...(await answered(row, people.filter(may))),
    ]
    expect(wrong, `${row.who}, for: ${row.sentence}`).toEqual([])
  },
  240_000,
)

test('at least a thousand cells were asked', () => {
  expect(cells).toBeGreaterThan(1000)
})
