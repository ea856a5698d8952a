import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../durability/application'
import { medianOf } from './median'
import type { Bench, Line } from './run'

const TIMES = 5
const root = path.join(import.meta.dirname, '../..')
const BARE = "require('node:http').createServer((q, r) => r.end('ok')).listen(Number(process.env.PORT), '127.0.0.1')"

/** Milliseconds from the start of a process until it answers. */
async function untilAnswer(args: string[], env: Record<string, string>, where: string): Promise<number> {
  const port = String(await freePort())
  const kept = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LOG_LEVEL: 'fatal', PORT: port }
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, env: { ...kept, ...env }, stdio: 'ignore' })
  const ended = new Promise((gone) => child.once('exit', gone))
  try {
    for (;;) {
      const answered = await fetch(`http://127.0.0.1:${port}${where}`).then(
        (reply) => reply.ok,
        () => false,
      )
      if (answered) return performance.now() - began
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}; build first: npm run build`)
      await new Promise((go) => setTimeout(go, 5))
    }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function* run(): AsyncGenerator<Line> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-bench-'))
  const env = { DATA_DIR: folder, BACKUP_HOURS: '0', LIVEKIT_SERVER_BIN: '/nowhere/livekit' }
  const application = () => untilAnswer(['dist/server/main.js'], env, '/api/health')
  await application()
  const both = await medianOf(TIMES, async () => ({
    ours: await application(),
    bare: await untilAnswer(['-e', BARE], {}, '/'),
  }))
  yield { name: 'a second start until it answers, without video', ...both, unit: 'ms', callers: 1 }
  rmSync(folder, { recursive: true, force: true })
}
const bench: Bench = { name: 'start', run }
export default bench
