import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.join(import.meta.dirname, '../..')
const OPERATOR = /Phụ trách điểm Từ Sơn: http\S+\/moi#(\S+)/

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export interface Running {
  origin: string
  /** The printed key of the operator of Từ Sơn. */
  key: string
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>
}

const gone = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()))

/** The application in a process of its own, with its demonstration and without video. */
export async function startApplication(port: number, env: Record<string, string>): Promise<Running> {
  const kept = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LOG_LEVEL: 'fatal' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { ...kept, PORT: String(port), BACKUP_HOURS: '0', ...env },
    stdio: 'pipe',
  })
  const ended = gone(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      output += String(bytes)
    })
  for (const until = Date.now() + 90_000; !OPERATOR.test(output); await sleep(20)) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the application did not start:\n${output}`)
  }
  return {
    origin: `http://localhost:${port}`,
    key: OPERATOR.exec(output)?.[1] ?? '',
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
