import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { writeRollUp } from '../../server/papers/aside'
import { writeRollUpCsv, writeRollUpXlsx } from '../../server/papers/roll-up'
import { largePaper } from './large'

/** How often everybody else had a turn while the work went on. */
async function turnsDuring<T>(work: Promise<T>): Promise<{ turns: number; result: T }> {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 5)
  const result = await work.finally(() => clearInterval(timer))
  return { turns, result }
}
const rowsIn = async (bytes: Uint8Array | string) => (await readXlsx(Buffer.from(bytes))).sheets[0]?.rows ?? []

test('a large report says the same as one written at once, and everybody else goes on meanwhile', async () => {
  const paper = largePaper(8)
  const csv = await turnsDuring(writeRollUp(paper, 'csv'))
  expect(Buffer.from(csv.result).toString()).toBe(writeRollUpCsv(paper))
  const xlsx = await turnsDuring(writeRollUp(paper, 'xlsx'))
  expect(await rowsIn(xlsx.result)).toEqual(await rowsIn(await writeRollUpXlsx(paper)))
  expect(csv.turns).toBeGreaterThan(3)
  expect(xlsx.turns).toBeGreaterThan(20)
}, 60_000)

test('what cannot be written is an error for who asked, and harms nobody else', async () => {
  const paper = largePaper(8)
  const wrong = { ...paper, node: { ...paper.node, figures: { ...paper.node.figures, expected: 1 } } }
  await expect(writeRollUp(wrong, 'csv')).rejects.toThrow(/expected is 1, its parts say/)
  expect(Buffer.from(await writeRollUp(paper, 'csv')).length).toBeGreaterThan(1000)
}, 60_000)
