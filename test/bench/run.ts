import { readdirSync } from 'node:fs'

/** One measured thing beside the bare limit that the same run reached, in the same unit. */
export interface Line {
  name: string
  ours: number
  bare: number
  unit: string
  callers: number
}
export interface Bench {
  name: string
  run(): AsyncGenerator<Line>
}

const figure = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: true })
const plain = ({ name, ours, bare, unit, callers }: Line) =>
  [
    name,
    `${figure.format(ours)} ${unit}`,
    `${figure.format(bare)} ${unit}`,
    `×${figure.format(ours / bare)}`,
    callers,
  ].join(' · ')
const asJson = (line: Line) => JSON.stringify({ ...line, ratio: line.ours / line.bare })

const isBench = (value: unknown): value is Bench =>
  typeof value === 'object' && value !== null && 'run' in value && 'name' in value

async function benches(wanted: string | undefined): Promise<Bench[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.ts'))
  const named = wanted ? files.filter((file) => file === `${wanted}.bench.ts`) : files
  const loaded = await Promise.all(named.sort().map((file) => import(`./${file}`)))
  return loaded.map((module) => module.default).filter(isBench)
}

const words = process.argv.slice(2)
const found = await benches(words.find((word) => !word.startsWith('--')))
if (found.length === 0) {
  console.error('no such bench')
  process.exitCode = 1
}
const show = words.includes('--json') ? asJson : plain
for (const bench of found) for await (const line of bench.run()) console.log(show(line))
