import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BrokenSecret, secret } from '../../server/secrets'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'secrets-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

test('a secret is made once and the same ever after, each name its own', async () => {
  const first = await secret(dir, 'cookie')
  expect(first).toMatch(/^[\w-]{43}$/)
  expect(await secret(dir, 'cookie')).toBe(first)
  expect(await secret(dir, 'seal')).not.toBe(first)
})

test('only its owner reads it, and no draft stays behind', async () => {
  await secret(join(dir, 'new'), 'cookie')
  expect((await stat(join(dir, 'new', 'cookie.secret'))).mode & 0o777).toBe(0o600)
  expect(await readdir(join(dir, 'new'))).toEqual(['cookie.secret'])
})

test('many starts at once agree on one secret', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => secret(dir, 'cookie')))
  expect(new Set(all).size).toBe(1)
})

test('an emptied file is refused and left as it is', async () => {
  await writeFile(join(dir, 'cookie.secret'), '')
  await expect(secret(dir, 'cookie')).rejects.toThrow(BrokenSecret)
  expect(await readFile(join(dir, 'cookie.secret'), 'utf8')).toBe('')
})

test('a folder below a file cannot be made', async () => {
  await writeFile(join(dir, 'file'), '')
  await expect(secret(join(dir, 'file', 'data'), 'cookie')).rejects.toMatchObject({ code: 'ENOTDIR' })
})
