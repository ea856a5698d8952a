import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { type Config, readConfig, WrongSetting } from '../../server/config'
import { NativeSqlite } from '../../server/db/sqlite.native'
import { secret } from '../../server/secrets'
import { sentenceFor } from '../../server/start-problem'

const dir = mkdtempSync(join(tmpdir(), 'start-problem-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The real error of something that cannot work. */
async function failing(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('worked')
}

const listen = (host: string, port: number) =>
  new Promise<{ port: number; close: () => void }>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      const at = server.address()
      resolve({ port: typeof at === 'object' && at ? at.port : 0, close: () => server.close() })
    })
  })

const told = async (work: () => unknown, config: Config) => sentenceFor(await failing(work), config)
const failure = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more })

describe('listening', () => {
  test('a busy port names another one', async () => {
    const first = await listen('127.0.0.1', 0)
    const config = readConfig({ PORT: String(first.port) })
    const sentence = await told(() => listen('127.0.0.1', first.port), config)
    first.close()
    expect(sentence).toMatch(
      new RegExp(`^Cổng ${first.port} đang được chương trình khác dùng\\..*PORT=\\d+ npm start\\.$`),
    )
  })

  test('an address of another machine', async () => {
    const config = readConfig({ HOST: '192.0.2.1' })
    expect(await told(() => listen('192.0.2.1', 0), config)).toContain('192.0.2.1')
  })

  test('a port that needs rights', () => {
    const error = failure('EACCES', { syscall: 'listen' })
    expect(sentenceFor(error, readConfig({ PORT: '80' }))).toContain('Không được phép mở cổng 80')
  })
})

describe('DATA_DIR', () => {
  const file = join(dir, 'file')
  writeFileSync(file, 'x'.repeat(4096))

  test('below a file', async () => {
    const config = readConfig({ DATA_DIR: join(file, 'data') })
    expect(await told(() => secret(config.dataDir, 'cookie'), config)).toBe(
      `DATA_DIR (${join(file, 'data')}) không phải là thư mục, hoặc nằm dưới một tệp. Hãy chỉ DATA_DIR tới một thư mục.`,
    )
  })

  test('SQLite cannot open a file in a folder that is not there', async () => {
    const config = readConfig({ DATA_DIR: join(dir, 'absent') })
    expect(await told(() => new NativeSqlite(join(config.dataDir, 'x.db')), config)).toContain(
      'Không ghi được vào DATA_DIR',
    )
  })

  test('a database file that is none', async () => {
    const config = readConfig({ DATA_DIR: dir })
    expect(await told(() => new NativeSqlite(file).pragma('user_version'), config)).toContain(
      'hỏng hoặc không phải của SQLite',
    )
  })

  test.each([
    ['EACCES', 'Không ghi được vào DATA_DIR'],
    ['EROFS', 'Không ghi được vào DATA_DIR'],
    ['ENOSPC', 'Hết chỗ trên đĩa'],
    ['SQLITE_BUSY', 'đang được một chương trình khác giữ'],
  ])('%s', (code, sentence) => {
    const config = readConfig({ DATA_DIR: dir })
    expect(sentenceFor(failure(code, { path: join(dir, 'diem-cau.db') }), config)).toContain(sentence)
  })

  test('an emptied secret', async () => {
    writeFileSync(join(dir, 'cookie.secret'), '')
    const config = readConfig({ DATA_DIR: dir })
    expect(await told(() => secret(dir, 'cookie'), config)).toContain(join(dir, 'cookie.secret'))
  })
})

describe('PostgreSQL', () => {
  const config = readConfig({ DATABASE_URL: 'postgres://me:hush@127.0.0.1:1/diemcau' })

  test('nobody answers: where, and never the password', async () => {
    const sentence = await told(() => new Client(config.databaseUrl).connect(), config)
    expect(sentence).toContain('Không nối được tới PostgreSQL ở 127.0.0.1:1.')
    expect(sentence).not.toContain('hush')
  })

  test.each([
    ['28P01', 'không nhận tên hoặc mật khẩu'],
    ['3D000', 'không có cơ sở dữ liệu'],
    ['42501', 'không đủ quyền'],
    ['ENOTFOUND', 'Không nối được tới PostgreSQL'],
  ])('%s, also when wrapped', (code, sentence) => {
    const error = new Error('query failed', { cause: failure(code, { syscall: 'getaddrinfo', hostname: 'db' }) })
    expect(sentenceFor(error, config)).toContain(sentence)
  })
})

describe('certificates', () => {
  const pem = join(dir, 'cert.pem')
  writeFileSync(pem, 'no certificate')
  const config = readConfig({ TLS_CERT: pem, TLS_KEY: join(dir, 'absent.pem') })

  test('a file that is not there', () => {
    const error = failure('ENOENT', { path: config.tls?.key })
    expect(sentenceFor(error, config)).toContain('đặt ở TLS_KEY')
  })

  test('a file that is no certificate', async () => {
    expect(await told(() => createSecureContext({ cert: 'no certificate' }), config)).toContain('không dùng được')
  })
})

test('wrong settings tell themselves', () => {
  expect(sentenceFor(new WrongSetting(['một', 'hai']), undefined)).toBe('một\nhai')
})

test('a module compiled for another Node', () => {
  expect(sentenceFor(failure('ERR_DLOPEN_FAILED'), readConfig({}))).toContain('better-sqlite3')
})

test('what we do not know keeps its trace', () => {
  expect(sentenceFor(new TypeError('x is not a function'), readConfig({}))).toBeUndefined()
  expect(sentenceFor('text', undefined)).toBeUndefined()
  expect(sentenceFor(failure('ENOENT', { path: '/etc/elsewhere' }), readConfig({}))).toBeUndefined()
})
