import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { allowed } from '../access/allow'
import { ground } from '../access/ground'
import { lineTo } from '../access/line'
import { persons } from '../access/persons'
import { randomRequests } from '../access/random'
import { nameOf } from '../access/row'
import { openWithRows } from '../access/rows'
import { table } from '../access/table'
import { scene } from '../scenes/scene'

const REQUESTS = Number(process.env.BODIES ?? 100_000)
/** After so many another house, so that calls find again what they are about. */
const ROUND = 5_000
const AT_ONCE = 16

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const heapMb = () => {
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

interface Heard {
  bad: string[]
  counted: Record<string, number>
}

/** A house that answers the next `ROUND` requests. */
async function round(seed: number, heard: Heard): Promise<void> {
  const { db } = await openWithRows()
  const s = await scene({ db })
  const g = await ground(s)
  const everybody = await persons(s)
  const line = lineTo(s.url, s.app.parts.config.origin)
  const requests = randomRequests(table, g, seed)
  let left = ROUND
  const worker = async () => {
    while (left-- > 0) {
      const { value } = requests.next()
      if (!value) throw new Error('no requests')
      const { row, given } = value
      const may = everybody.filter(allowed(row.who))
      const who = may[Math.floor(Math.random() * may.length)]
      const { status, text } = await line.ask(row.call, { ...given, cookie: who?.cookie })
      const kind = `${Math.floor(status / 100)}xx`
      heard.counted[kind] = (heard.counted[kind] ?? 0) + 1
      if (status >= 500) heard.bad.push(`${nameOf(row)} ${status} ${text} ${JSON.stringify(given).slice(0, 400)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  line.end()
  await s.end()
}

test(`${REQUESTS} generated requests over all calls: none is answered by an error of ours, memory stays flat`, async () => {
  const heard: Heard = { bad: [], counted: {} }
  const heap: number[] = []
  for (let sent = 0; sent < REQUESTS; sent += ROUND) {
    await round(sent + 1, heard)
    heap.push(heapMb())
  }
  const settled = heap[Math.min(heap.length - 1, Math.ceil(heap.length / 5))] ?? 0
  const last = heap.at(-1) ?? 0
  console.log(`${JSON.stringify(heard.counted)}; heap ${settled.toFixed(0)} MB, at the end ${last.toFixed(0)} MB`)
  expect(heard.bad).toEqual([])
  expect(last).toBeLessThan(settled * 1.25 + 10)
})
