import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vi as words } from '../../shared/locales/vi'

const root = join(import.meta.dirname, '../..')

const filesUnder = (folder: string, ...ends: string[]): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ends.some((end) => file.endsWith(end)))
    .map((file) => join(folder, file))

interface Source {
  file: string
  text: string
}
const read = (file: string): Source => ({ file, text: readFileSync(join(root, file), 'utf8') })
/** Comments say why, in any language; they are not shown to people. */
const bare = ({ file, text }: Source): Source => ({
  file,
  text: text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, ''),
})

const client = filesUnder('client', '.ts', '.tsx').map(read).map(bare)
const server = [...filesUnder('server', '.ts', '.tsx'), ...filesUnder('shared', '.ts')].map(read).map(bare)

const at = (path: readonly string[], from: unknown = words): unknown =>
  path.reduce<unknown>((node, step) => Object.entries(node ?? {}).find(([key]) => key === step)?.[1], from)
const pathOf = (key: string): string[] => {
  const [namespace = '', rest = ''] = key.split(':')
  return [namespace, ...rest.split('.')]
}
/** A sentence, one that is counted (`points_other`), or a list of words. */
const isThere = (key: string): boolean => {
  const path = pathOf(key)
  const counted = [...path.slice(0, -1), `${path.at(-1)}_other`]
  return typeof at(path) === 'string' || Array.isArray(at(path)) || typeof at(counted) === 'string'
}
/** `home:state.${…}`: what stands before the hole must lead somewhere. */
const leads = (prefix: string): boolean => {
  const path = pathOf(prefix)
  const last = path.pop() ?? ''
  const folder = at(path)
  return Object.keys(folder ?? {}).some((key) => key.startsWith(last))
}

const namespaces = Object.keys(words).join('|')
const asked = new RegExp(`['"\`]((?:${namespaces}):[\\w.-]+)(\\$\\{)?`, 'g')

const found = (sources: Source[], pattern: RegExp): Array<{ file: string; key: string; open: boolean }> =>
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([, key = '', open]) => ({ file, key, open: open !== undefined })),
  )

describe('words', () => {
  it('write a number of things as Vietnamese does: 31.097', () => {
    const files = filesUnder('shared/locales/vi', '.json').map(read)
    expect(files.filter(({ text }) => text.includes('{{count}}')).map(({ file }) => file)).toEqual([])
  })
  it('stand in the locale for every key that is asked for', () => {
    const missing = found([...client, ...server], asked).filter(({ key, open }) => (open ? !leads(key) : !isThere(key)))
    expect(missing.map(({ file, key }) => `${file} ${key}`)).toEqual([])
  })

  it('stand in the locale for every problem that is thrown or named by a schema', () => {
    const thrown = /problem\(\s*'(?:missing|forbidden|invalid|stale|conflict|closed|unavailable)',\s*'(\w+)'/g
    const named = /(?:\bpath: [^}]+, code|error): '([a-z]+(?:_[a-z]+)*)'/g
    const messages = /\.(?:min|max|int|refine|regex|email|length)\([^)\n]*, '([a-z]+(?:_[a-z]+)*)'\)/g
    const codes = [...found([...client, ...server], thrown), ...found(server, named), ...found(server, messages)]
    const missing = codes.filter(({ key }) => !isThere(`problems:${key}`))
    expect([...new Set(missing.map(({ file, key }) => `${file} ${key}`))]).toEqual([])
  })

  it('stand in the locale only: no Vietnamese in the code of the client', () => {
    const letters = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9áàảãạéèíìóòõúùýÁÀÉÈÍÌÓÒÕÚÙÝ]/
    const hard = client.flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter((line) => letters.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(hard).toEqual([])
  })

  it('of every file are used: each file is a namespace, or read by a program of its own', () => {
    const files = readdirSync(join(root, 'shared/locales/vi')).map((file) => basename(file, '.json'))
    const read = (file: string) => server.some(({ text }) => text.includes(`locales/vi/${file}.json`))
    expect(files.filter((file) => !(file in words) && !read(file))).toEqual([])
    expect(Object.keys(words).filter((name) => !files.includes(name))).toEqual([])
  })

  it('end no sentence twice and leave none empty', () => {
    const flat = (node: unknown, path: string): Array<[string, string]> =>
      typeof node === 'string'
        ? [[path, node]]
        : Object.entries(node ?? {}).flatMap(([key, value]) => flat(value, `${path}.${key}`))
    const bad = flat(words, 'vi').filter(
      ([, text]) => text.trim() === '' || text !== text.normalize('NFC') || text.includes('..'),
    )
    expect(bad.filter(([, text]) => !text.includes('…'))).toEqual([])
  })
})
