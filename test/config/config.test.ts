import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig, WrongSetting } from '../../server/config'

function refused(env: Record<string, string>): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof WrongSetting) return error.sentences
    throw error
  }
  return []
}

const LIVEKIT = { LIVEKIT_URL: 'wss://media.example.vn', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'secret' }

describe('settings', () => {
  test('without any setting: this machine alone, SQLite, an own media server', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      production: false,
      origin: 'http://localhost:3000',
      trustProxy: false,
      tls: undefined,
      nodeAddress: undefined,
      mediaPorts: undefined,
      backup: { hours: 24, keep: 7 },
      databaseUrl: undefined,
      livekit: { kind: 'own', binary: undefined, publicUrl: undefined },
    })
  })

  test('every setting at once', () => {
    const config = readConfig({
      PORT: '4100',
      HOST: '10.0.0.5',
      DATA_DIR: '/srv/diem-cau',
      BACKUP_HOURS: '6',
      BACKUP_KEEP: '30',
      PUBLIC_URL: 'https://diemcau.example.vn/',
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
      TLS_CERT: '/etc/cert.pem',
      TLS_KEY: '/etc/key.pem',
      NODE_ADDRESS: '203.0.113.10',
      MEDIA_PORTS: '7881,7882-7885',
      DATABASE_URL: 'postgres://me:pw@db.example.vn/diemcau',
      LIVEKIT_PUBLIC_URL: 'wss://media.example.vn/',
      ...LIVEKIT,
    })
    expect(config).toEqual({
      port: 4100,
      host: '10.0.0.5',
      dataDir: '/srv/diem-cau',
      production: true,
      origin: 'https://diemcau.example.vn',
      trustProxy: ['loopback', '10.0.0.0/8'],
      tls: { cert: '/etc/cert.pem', key: '/etc/key.pem' },
      nodeAddress: '203.0.113.10',
      mediaPorts: { udp: '7882-7885', tcp: 7881 },
      backup: { hours: 6, keep: 30 },
      databaseUrl: 'postgres://me:pw@db.example.vn/diemcau',
      livekit: {
        kind: 'given',
        url: 'wss://media.example.vn',
        key: 'key',
        secret: 'secret',
        publicUrl: 'wss://media.example.vn',
      },
    })
  })

  test('PUBLIC_URL opens to all addresses unless HOST says otherwise', () => {
    expect(readConfig({ PUBLIC_URL: 'https://diemcau.example.vn' }).host).toBe('0.0.0.0')
    expect(readConfig({ PUBLIC_URL: 'https://diemcau.example.vn', HOST: '127.0.0.1' }).host).toBe('127.0.0.1')
  })

  test('the origin names scheme, host and port as a browser sends them', () => {
    const pem = { TLS_CERT: 'a', TLS_KEY: 'b' }
    expect(readConfig({ HOST: '0.0.0.0', PORT: '4101' }).origin).toBe('http://localhost:4101')
    expect(readConfig({ HOST: '10.0.0.5', PORT: '80' }).origin).toBe('http://10.0.0.5')
    expect(readConfig({ HOST: 'fd00::5', PORT: '4101' }).origin).toBe('http://[fd00::5]:4101')
    expect(readConfig({ ...pem, PORT: '443' }).origin).toBe('https://localhost')
    expect(readConfig({ PUBLIC_URL: 'https://DiemCau.example.vn:8443' }).origin).toBe('https://diemcau.example.vn:8443')
  })

  test('an empty setting is one that was not made', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', TLS_CERT: '' })).toEqual(readConfig({}))
  })

  test('what else is in the environment is not ours', () => {
    expect(readConfig({ PATH: '/bin', PORT_: 'x' })).toEqual(readConfig({}))
  })

  test.each([
    ['1', 1],
    ['10', 10],
    ['127.0.0.1', ['127.0.0.1']],
    ['fd00::/8,uniquelocal', ['fd00::/8', 'uniquelocal']],
  ])('TRUST_PROXY %s', (given, trusted) => {
    expect(readConfig({ TRUST_PROXY: given }).trustProxy).toEqual(trusted)
  })

  test.each([
    ['7882-7885', { udp: '7882-7885', tcp: 7881 }],
    ['7882', { udp: '7882', tcp: 7881 }],
    ['9000, 50000-50010', { udp: '50000-50010', tcp: 9000 }],
  ])('MEDIA_PORTS %s', (given, ports) => {
    expect(readConfig({ MEDIA_PORTS: given }).mediaPorts).toEqual(ports)
  })
})

describe('a wrong setting is refused by one sentence: name, what was given, what is expected', () => {
  const port = 'cần một số cổng từ 1 đến 65535, ví dụ 3000.'

  test('the whole sentence', () => {
    expect(refused({ PORT: 'abc' })).toEqual([`Thiết lập PORT sai: đang là «abc», ${port}`])
  })

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['HOST', 'my host'],
    ['HOST', '999.1.1.1'],
    ['HOST', 'http://localhost'],
    ['DATA_DIR', 'a\0b'],
    ['BACKUP_HOURS', '721'],
    ['BACKUP_HOURS', 'mỗi ngày'],
    ['BACKUP_KEEP', '0'],
    ['PUBLIC_URL', 'http://diemcau.example.vn'],
    ['PUBLIC_URL', 'https://diemcau.example.vn/hop'],
    ['PUBLIC_URL', 'https://diemcau.example.vn?x=1'],
    ['PUBLIC_URL', 'https://me:pw@diemcau.example.vn'],
    ['PUBLIC_URL', 'diemcau.example.vn'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0'],
    ['TRUST_PROXY', '11'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'loopback,,'],
    ['NODE_ADDRESS', '203.0.113.10:7880'],
    ['NODE_ADDRESS', '203.0.113'],
    ['MEDIA_PORTS', '7885-7882'],
    ['MEDIA_PORTS', '80'],
    ['MEDIA_PORTS', '70000-70010'],
    ['MEDIA_PORTS', 'all'],
    ['DATABASE_URL', 'mysql://db/x'],
    ['DATABASE_URL', '/var/lib/x.db'],
    ['LIVEKIT_PUBLIC_URL', 'https://media.example.vn'],
    ['LIVEKIT_PUBLIC_URL', 'wss://media.example.vn/rtc'],
  ])('%s = %j', (name, value) => {
    const sentences = refused({ [name]: value })
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(new RegExp(`^Thiết lập ${name} sai: đang là «.*», cần .+\\.$`))
  })

  test('LIVEKIT_URL, its key and its secret', () => {
    const sentences = refused({ LIVEKIT_URL: 'media', LIVEKIT_API_KEY: 'a b', LIVEKIT_API_SECRET: 'c d' })
    expect(sentences.map((one) => one.split(' ')[2])).toEqual(['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'])
  })

  test('all wrong settings are told at once', () => {
    expect(refused({ PORT: 'x', HOST: 'a b', DATA_DIR: 'ok' })).toHaveLength(2)
  })

  test('nothing secret is printed', () => {
    const told = refused({ DATABASE_URL: 'mysql://me:hush@db/x', LIVEKIT_API_SECRET: 'hush hush' }).join()
    expect(told).not.toContain('hush')
  })

  test.each([
    [{ TLS_CERT: 'a' }, ['TLS_CERT cần đi cùng TLS_KEY']],
    [{ TLS_KEY: 'a' }, ['TLS_KEY cần đi cùng TLS_CERT']],
    [
      { LIVEKIT_URL: 'ws://127.0.0.1:7880' },
      ['LIVEKIT_URL cần đi cùng LIVEKIT_API_KEY', 'LIVEKIT_URL cần đi cùng LIVEKIT_API_SECRET'],
    ],
    [{ LIVEKIT_API_KEY: 'key' }, ['LIVEKIT_API_KEY cần đi cùng LIVEKIT_URL']],
  ])('settings that mean nothing alone: %j', (env, expected) => {
    const sentences = refused(env)
    expect(sentences).toHaveLength(expected.length)
    expected.forEach((text, n) => {
      expect(sentences[n]).toContain(text)
    })
  })
})
