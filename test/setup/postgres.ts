import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asUser, findBinaries } from './postgres.binaries'

export interface TestServer {
  url: string
  stop(): Promise<void>
}
/** The shell stops the server when our end of its stdin closes, however we end (kill -9 too). */
const GUARD = `trap "" INT; exec 3<&0; "$@" 3<&- & p=$!
(cat <&3 >/dev/null; kill -INT $p; wait $p) >/dev/null 2>&1 & wait $p; rm -rf "$0"`
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
]

const freePort = () =>
  new Promise<number>((go, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => go(typeof address === 'object' && address ? address.port : 0))
    })
  })

function makeCluster(programs: string, data: string) {
  const options = ['-U', 'postgres', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync']
  const made = spawnSync(path.join(programs, 'initdb'), ['-D', data, ...options], {
    ...asUser,
    cwd: '/',
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`)
}

async function run(programs: string, folder: string, data: string): Promise<TestServer> {
  const port = await freePort()
  const command = [
    path.join(programs, 'postgres'),
    '-D',
    data,
    '-p',
    String(port),
    ...SETTINGS.flatMap((s) => ['-c', s]),
  ]
  const server = spawn('sh', ['-c', GUARD, folder, ...command], {
    ...asUser,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let log = ''
  await new Promise<void>((go, fail) => {
    server.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000)
      if (log.includes('ready to accept connections')) go()
    })
    server.once('exit', (code) => fail(new Error(`postgres ended (${code}): ${log}`)))
    server.once('error', fail)
  })
  const stop = () =>
    new Promise<void>((go) => {
      server.once('exit', () => go())
      server.stdin.end()
    })
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** A throw-away server on a free port of loopback, as fast as it can be and safe against nothing. */
export async function startPostgres(): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-postgres-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    chmodSync(folder, 0o755)
    const data = path.join(folder, 'data')
    mkdirSync(data, { mode: 0o700 })
    if (asUser.uid !== undefined) for (const one of [folder, data]) chownSync(one, asUser.uid, asUser.gid)
    const programs = findBinaries(path.join(folder, 'native'))
    makeCluster(programs, data)
    const server = await run(programs, folder, data)
    return { url: server.url, stop: () => server.stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
