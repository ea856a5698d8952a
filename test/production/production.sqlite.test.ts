import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../durability/application'

const root = path.join(import.meta.dirname, '../..')
let dir = ''
const at = (name: string) => path.join(dir, name)

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'production-'))
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const pair = ['-keyout', at('key.pem'), '-out', at('cert.pem'), '-days', '2', '-nodes']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...pair, ...subject], { stdio: 'ignore' })
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The application as `npm start` runs it, with these settings and without video; ends with the test. */
function run(env: Record<string, string>) {
  const kept = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LOG_LEVEL: 'fatal' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { ...kept, BACKUP_HOURS: '0', DATA_DIR: at('data'), ...env },
    stdio: 'pipe',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += String(bytes)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    ended,
    output: () => output,
    async said(words: RegExp) {
      for (const until = Date.now() + 60_000; Date.now() < until; await sleep(20)) {
        const found = words.exec(output)
        if (found) return found
        if (child.exitCode !== null) break
      }
      throw new Error(`not said: ${words}\n${output}`)
    },
    async stop() {
      child.kill('SIGTERM')
      return await ended
    },
  }
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}
const ask = (port: number, where: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const text = body && JSON.stringify(body)
    const call = request(
      {
        ...{ host: 'localhost', port, path: where, method: text ? 'POST' : 'GET', ca: readFileSync(at('cert.pem')) },
        headers: { ...(text ? { 'content-type': 'application/json' } : {}), ...headers },
      },
      async (reply) => {
        let got = ''
        for await (const part of reply) got += part
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: got })
      },
    )
    call.once('error', reject)
    call.end(text)
  })

test('a real house: https with its own certificate, no demonstration, one set-up link for the first administrator', async () => {
  const port = await freePort()
  const origin = `https://localhost:${port}`
  const settings = { PORT: String(port), PUBLIC_URL: origin, TLS_CERT: at('cert.pem'), TLS_KEY: at('key.pem') }
  const house = run({ ...settings, LIVEKIT_SERVER_BIN: '/nowhere/livekit' })
  const [, link = ''] = await house.said(new RegExp(`(${origin}/\\S+#\\S+)`))
  expect(house.output()).not.toContain('Phụ trách điểm')
  const page = await ask(port, '/api/health')
  expect([page.status, page.headers['strict-transport-security']]).toEqual([200, expect.stringContaining('max-age=')])
  const key = link.split('#')[1] ?? ''
  const entered = await ask(port, '/api/keys/exchange', { key }, { origin })
  const [cookie = ''] = entered.headers['set-cookie'] ?? []
  expect(entered.status).toBe(200)
  expect(cookie).toMatch(/^__Host-[^;]+;.*; Secure/)
  expect(JSON.parse(entered.body).me).toMatchObject({ kind: 'account', needsPassword: true })
  const foreign = await ask(port, '/api/keys/exchange', { key }, { origin: 'https://elsewhere.example' })
  expect(foreign.status).toBe(403)
  expect(await house.stop()).toBe(0)
}, 120_000)

test.each([
  ['a certificate that is not there', 'nothing.pem', 'key.pem', 'TLS_CERT'],
  ['a key that is no key', 'cert.pem', 'cert.pem', 'TLS_KEY'],
])(
  '%s: one sentence, exit code 1, no trace',
  async (_what, cert, key, name) => {
    const house = run({ PORT: String(await freePort()), TLS_CERT: at(cert), TLS_KEY: at(key) })
    expect(await house.ended).toBe(1)
    expect(house.output().trim().split('\n')).toHaveLength(1)
    expect(house.output()).toContain(name)
    expect(house.output()).not.toMatch(/\n\s+at /)
  },
  60_000,
)
