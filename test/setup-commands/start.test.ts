import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourcesHash } from '../../setup/build.mjs'
import { stampOf } from '../../setup/install.mjs'

/** Tells its process id, and drains on SIGTERM as the application does. */
const APPLICATION = `
process.on('SIGTERM', () => { console.log('drained'); clearInterval(timer); process.exitCode = 0 })
const timer = setInterval(() => {}, 1000)
console.log('running', process.pid, process.env.LIVEKIT_SERVER_BIN ?? 'no video')
`

const checkout = join(import.meta.dirname, '..', '..')
let dir = ''

function put(path: string, content: string) {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), content)
}

/** A checkout that is installed and built, with a small program in the place of the application. */
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'start-'))
  for (const name of ['setup', 'setup.mjs', 'package.json'])
    cpSync(join(checkout, name), join(dir, name), { recursive: true })
  put('package-lock.json', '{"packages":{}}')
  put('node_modules/.diem-cau-installed', stampOf(readFileSync(join(dir, 'package-lock.json'), 'utf8')))
  put('dist/client/index.html', '')
  put('dist/server/main.js', APPLICATION)
  put('dist/built-from', sourcesHash(dir))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

interface Run {
  started: Promise<string>
  ended: Promise<{ code: number | null; output: string }>
  process: ChildProcess
}

function run(file: string, args: string[], env: Record<string, string> = {}): Run {
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME, XDG_CACHE_HOME: join(dir, 'cache') }
  const process_ = spawn(file, args, { cwd: dir, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const started = new Promise<string>((resolve) => {
    const collect = (chunk: Buffer) => {
      output += chunk
      if (output.includes('running')) resolve(output)
    }
    process_.stdout.on('data', collect)
    process_.stderr.on('data', collect)
  })
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    process_.once('close', (code) => resolve({ code, output }))
  })
  return { started, ended, process: process_ }
}

const start = (env: Record<string, string>) => run(process.execPath, ['setup.mjs', 'start'], env)

test('SIGTERM to npm start reaches the application, which drains', async () => {
  const running = run('npm', ['start'], { LIVEKIT_URL: 'ws://127.0.0.1:1' })
  await running.started
  running.process.kill('SIGTERM')
  const { code, output } = await running.ended
  expect(output).toContain('drained')
  expect(code).toBe(0)
}, 60_000)

test('the application runs in the process that was started', async () => {
  const running = start({ LIVEKIT_URL: 'ws://127.0.0.1:1' })
  expect(await running.started).toContain(`running ${running.process.pid} no video`)
  running.process.kill('SIGTERM')
  expect((await running.ended).output).toContain('drained')
}, 60_000)

test('without a LiveKit server, Go and network: one sentence, and the application runs', async () => {
  const running = start({ PATH: join(dir, 'empty'), LIVEKIT_RELEASES: 'http://127.0.0.1:9' })
  const output = await running.started
  running.process.kill('SIGTERM')
  await running.ended
  expect(output).toMatch(/Hình và tiếng tạm tắt: .*không tải được.*Mọi việc khác vẫn chạy\.\nrunning/)
}, 60_000)

test('the server that LIVEKIT_SERVER_BIN names is used', async () => {
  const running = start({ LIVEKIT_SERVER_BIN: process.execPath })
  expect(await running.started).toContain(process.execPath)
  running.process.kill('SIGTERM')
  await running.ended
}, 60_000)

test.each([
  [
    'a LIVEKIT_SERVER_BIN that is no program',
    { LIVEKIT_SERVER_BIN: '/nowhere' },
    'LIVEKIT_SERVER_BIN trỏ tới /nowhere',
  ],
  ['no lock file', {}, 'Không thấy package-lock.json'],
])(
  '%s: one sentence and exit code 1',
  async (name, env, sentence) => {
    if (name === 'no lock file') rmSync(join(dir, 'package-lock.json'))
    const { code, output } = await start(env).ended
    expect(output).toContain(sentence)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  },
  60_000,
)

test('an unknown command names the known ones', async () => {
  const { code, output } = await run(process.execPath, ['setup.mjs', 'stort']).ended
  expect(output).toContain('start, test, test-long, story, dev')
  expect(code).toBe(1)
}, 60_000)
