import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const client = join(import.meta.dirname, '../../client')
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** Classes that a source asks of its style sheets and that do not stand there. */
function missing(file: string): string[] {
  const text = readFileSync(join(client, file), 'utf8')
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, name = '', sheet = '']) => {
    const there = new Set(matches(readFileSync(join(client, dirname(file), sheet), 'utf8'), /\.([A-Za-z_][\w-]*)/g))
    const asked = matches(text, new RegExp(`(?<![\\w.:'"/])${name}\\.(\\w+)`, 'g'))
    return asked.filter((each) => !there.has(each)).map((each) => `${file}: ${each} in ${sheet}`)
  })
}

test('every class that a component asks for stands in its style sheet', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.flatMap(missing)).toEqual([])
})
