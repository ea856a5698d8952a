import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freshPlace, type Place } from './database'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const BUILT = ['dist/server/main.js', 'dist/client/index.html']
const READY = /http:\/\/localhost:\d+(?![^\s]*moi#)/
const LINK = /^\s+(.+): (http\S+\/moi#\S+)$/gm

/** The application as people run it: built, in a process and a folder of its own, with the real media server. */
export interface Application {
  origin: string
  dataDir: string
  /** Where its rows are, as its settings say it. */
  place: { DATA_DIR: string; DATABASE_URL?: string }
  /** The sign-in link printed for a role, by its words («Thư ký Trung ương»). */
  link(label: string): string
  /** Process id of its media server; none while another is being started. */
  mediaServer(): number | undefined
  /** SIGTERM and, once it has ended and `away` ms have passed, the same again on the same folder: an upgrade. */
  restart(away: number): Promise<void>
  /** SIGTERM; whether it left its media server for its next start, which is then ended too. May be asked twice. */
  stop(): Promise<{ leftServer: boolean }>
}

const livekit = (): string =>
  process.env.LIVEKIT_SERVER_BIN ??
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'diem-cau/livekit-1.13.5/server')

/** A port nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function demandBuilt(): void {
  const missing = [...BUILT.map((path) => join(root, path)), livekit()].filter((path) => !existsSync(path))
  if (missing.length > 0) throw new Error(`the story needs a built application and LiveKit; missing: ${missing}`)
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

/** Waits for the printed address and links; what was printed is the error when the process ends first. */
async function printed(child: ChildProcess, output: () => string, ms = 90_000): Promise<void> {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(50)) {
    if (READY.test(output()) && output().includes('Quản trị:')) return
    if (child.exitCode !== null) throw new Error(`the application ended:\n${output()}`)
  }
  throw new Error(`the application printed no links within ${ms} ms:\n${output()}`)
}

async function run(port: number, dataDir: string, place: NodeJS.ProcessEnv) {
  const env = {
    ...{ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LOG_LEVEL: 'error' },
    ...{ PORT: String(port), DATA_DIR: dataDir, LIVEKIT_SERVER_BIN: livekit(), ...place },
  }
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], { cwd: root, env, stdio: 'pipe' })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => lines.push(String(bytes)))
  const output = () => lines.join('')
  await printed(child, output)
  return { child, output }
}

const mediaServerOf = (dataDir: string): number | undefined =>
  JSON.parse(readFileSync(join(dataDir, 'livekit.json'), 'utf8')).server?.pid

/** With a session open the media server outlives the application on purpose; it must not outlive the test. */
function endLeftServer(pid: number | undefined): boolean {
  if (pid === undefined || !isRunning(pid)) return false
  process.kill(pid, 'SIGKILL')
  return true
}

async function end(child: ChildProcess, dataDir: string, place: Place): Promise<{ leftServer: boolean }> {
  const pid = mediaServerOf(dataDir)
  child.kill('SIGTERM')
  await ended(child)
  const leftServer = endLeftServer(pid)
  await place.remove()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
  return { leftServer }
}

/** Starts a fresh application with its demonstration and these settings; `stop` ends it and takes its folder away. */
export async function startApplication(settings: Record<string, string> = {}): Promise<Application> {
  demandBuilt()
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'diem-cau-e2e-'))
  const place = await freshPlace()
  const env = { ...settings, ...place.env }
  const first = await run(port, dataDir, env)
  const { output } = first
  let child = first.child
  const links = new Map([...output().matchAll(LINK)].map(([, label = '', link = '']) => [label, link]))
  let stopped: Promise<{ leftServer: boolean }> | undefined
  return {
    origin: `http://localhost:${port}`,
    dataDir,
    place: { DATA_DIR: dataDir, ...place.env },
    link: (label) => {
      const found = links.get(label)
      if (!found) throw new Error(`no link for ${label} among ${[...links.keys()]}`)
      return found
    },
    mediaServer: () => mediaServerOf(dataDir),
    async restart(away) {
      child.kill('SIGTERM')
      await ended(child)
      await sleep(away)
      child = (await run(port, dataDir, env)).child
    },
    stop: () => {
      stopped ??= end(child, dataDir, place)
      return stopped
    },
  }
}
