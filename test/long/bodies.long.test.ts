import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowed } from '../access/allow'
import { type Ground, ground } from '../access/ground'
import { type Line, lineTo } from '../access/line'
import { type Asker, persons } from '../access/persons'
import { randomRequests } from '../access/random'
import { nameOf } from '../access/row'
import { type Kept, openWithRows, type Rows } from '../access/rows'
import { table } from '../access/table'
import { type Scene, scene } from '../scenes/scene'

const REQUESTS = Number(process.env.BODIES ?? 100_000)
/** After so many everything is put back, so that calls find again what they are about. */
const ROUND = 2_000
const AT_ONCE = 16

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

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const heapMb = () => {
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

test(`${REQUESTS} generated requests over all calls: none is answered by an error of ours, memory stays flat`, async () => {
  const requests = randomRequests(table, g, 20_220_518)
  const bad: string[] = []
  const counted: Record<string, number> = {}
  const heap: number[] = []
  const send = async () => {
    const { value } = requests.next()
    if (!value) throw new Error('no requests')
    const { row, given } = value
    const may = everybody.filter(allowed(row.who))
    const who = may[Math.floor(Math.random() * may.length)]
    const { status, text } = await line.ask(row.call, { ...given, cookie: who?.cookie })
    const kind = `${Math.floor(status / 100)}xx`
    counted[kind] = (counted[kind] ?? 0) + 1
    if (status >= 500 && status !== 503)
      bad.push(`${nameOf(row)} ${status} ${text} ${JSON.stringify(given).slice(0, 400)}`)
  }
  for (let sent = 0; sent < REQUESTS; sent += ROUND) {
    await rows.restore(start)
    let left = ROUND
    const worker = async () => {
      while (left-- > 0) await send()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    heap.push(heapMb())
  }
  const settled = heap[Math.min(heap.length - 1, Math.ceil(heap.length / 5))] ?? 0
  console.log(`${JSON.stringify(counted)}; heap ${settled.toFixed(0)} MB, at the end ${heap.at(-1)?.toFixed(0)} MB`)
  expect(bad).toEqual([])
  expect(heap.at(-1)).toBeLessThan(settled * 1.25 + 10)
})
