import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { archiveFor, fromRelease, publishedSum } from '../../setup/livekit-release.mjs'

const VERSION = '1.13.5'
const NAME = archiveFor(VERSION, 'linux') ?? ''
let dir = ''
let office: Server

const place = (...parts: string[]) => join(dir, ...parts)
const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A mirror with the layout of the vendor's release: the archive and checksums.txt under v1.13.5. */
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'release-'))
  mkdirSync(place('release'))
  writeFileSync(place('livekit-server'), '#!/bin/sh\necho livekit-server version 1.13.5\n', { mode: 0o755 })
  writeFileSync(place('LICENSE'), 'Apache 2.0')
  execFileSync('tar', ['-czf', place('release', NAME), '-C', dir, 'livekit-server', 'LICENSE'])
  const checksums = `${'0'.repeat(64)}  livekit_${VERSION}_windows_amd64.zip\n${sum(readFileSync(place('release', NAME)))}  ${NAME}\n`
  writeFileSync(place('release', 'checksums.txt'), checksums)
  office = createServer((request, reply) => {
    const file = place('release', (request.url ?? '').replace(`/v${VERSION}/`, ''))
    if (!existsSync(file)) return reply.writeHead(404).end()
    return reply.end(readFileSync(file))
  })
  await new Promise<void>((go) => office.listen(0, '127.0.0.1', go))
  const at = office.address()
  process.env.LIVEKIT_RELEASES = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
})
afterEach(() => {
  delete process.env.LIVEKIT_RELEASES
  office.close()
  rmSync(dir, { recursive: true, force: true })
})

const get = () => fromRelease(VERSION, place('cache'), place('cache', 'server'))

test("the vendor's archive, equal to its published sum, gives the server and leaves nothing else", async () => {
  await get()
  expect(execFileSync(place('cache', 'server'), ['--version'], { encoding: 'utf8' })).toContain(VERSION)
  expect([existsSync(place('cache', 'LICENSE')), existsSync(place('cache.making'))]).toEqual([false, false])
})

test.each([
  ['changed by one byte', (bytes: Buffer) => Buffer.from(bytes.map((byte, n) => (n === 100 ? byte ^ 1 : byte)))],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, -10)],
])('an archive %s is not used, and it is said', async (_what, change) => {
  writeFileSync(place('release', NAME), change(readFileSync(place('release', NAME))))
  await expect(get()).rejects.toThrow(`${NAME} tải về không khớp mã kiểm tra đã công bố nên không dùng`)
  expect(existsSync(place('cache', 'server'))).toBe(false)
})

test.each(['checksums.txt', NAME])('without %s there is no server', async (missing) => {
  rmSync(place('release', missing))
  await expect(get()).rejects.toThrow('không tải được bản của nhà phát hành (404')
})

test('a sum is found by the name of the file, not by a part of it', () => {
  const lines = 'AB12  livekit_1_linux_amd64.tar.gz\ncd34 *livekit_1_linux_arm64.tar.gz\n'
  expect(publishedSum(lines, 'livekit_1_linux_amd64.tar.gz')).toBe('ab12')
  expect(publishedSum(lines, 'livekit_1_linux_arm64.tar.gz')).toBe('cd34')
  expect(publishedSum(lines, 'amd64.tar.gz')).toBeUndefined()
})

test('every machine has the file that the vendor publishes for it, or none', () => {
  expect(archiveFor('1', 'linux', 'x64')).toBe('livekit_1_linux_amd64.tar.gz')
  expect(archiveFor('1', 'linux', 'arm')).toBe('livekit_1_linux_armv7.tar.gz')
  expect(archiveFor('1', 'win32', 'x64')).toBe('livekit_1_windows_amd64.zip')
  expect([archiveFor('1', 'darwin', 'arm64'), archiveFor('1', 'linux', 'ia32')]).toEqual([undefined, undefined])
})
