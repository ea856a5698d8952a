import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Kept, keep, type Server } from './kept'
import { bornAt, end, running } from './pid'
import { becomesFree, freeTcp, freeUdpRange, type MediaPorts, tcpIsFree, udpIsFree } from './ports'
import { roomsOf } from './rooms'
import { numeric, yaml } from './yaml'

export interface Own {
  dir: string
  binary: string
  node?: string | undefined
  ports?: MediaPorts | undefined
}

const UP_WITHIN_MS = 20_000
const BEYOND: MediaPorts = { udp: '7882-7885', tcp: 7881 }

export const addressOf = (server: Server) => `http://127.0.0.1:${server.port}`

/** Alive, still the process that we started, and answering to our key: health alone could be anybody's server. */
export async function answers(kept: Kept, server: Server): Promise<boolean> {
  if (!running(server)) return false
  return roomsOf(addressOf(server), kept)
    .ping()
    .then(
      () => true,
      () => false,
    )
}

/** The ports of before while they are free, so that what was opened in a firewall or kept by a page stays right. */
async function choosePorts(own: Own, before: Server | undefined) {
  const port = before && (await becomesFree(() => tcpIsFree(before.port))) ? before.port : await freeTcp()
  if (own.ports) return { port, udp: own.ports.udp, tcp: own.node ? own.ports.tcp : 0 }
  if (own.node) return { port, ...BEYOND }
  const same = before && !before.tcp && (await becomesFree(() => udpIsFree(before.udp)))
  return { port, udp: same ? before.udp : await freeUdpRange(), tcp: 0 }
}

function launch(own: Own, kept: Kept, config: string): Promise<number> {
  const log = join(own.dir, 'livekit.log')
  if (existsSync(log)) renameSync(log, `${log}.1`)
  const out = openSync(log, 'a', 0o600)
  const file = join(own.dir, 'livekit.yaml')
  writeFileSync(file, config, { mode: 0o600 })
  // A process group of its own: a terminal's Ctrl-C must not reach it, two signals would end it with its events unsent.
  const child = spawn(own.binary, ['--config', file], {
    detached: true,
    stdio: ['ignore', out, out],
    env: { PATH: process.env.PATH, HOME: own.dir, LIVEKIT_KEYS: `${kept.key}: ${kept.secret}` },
  })
  child.unref()
  closeSync(out)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => resolve(child.pid ?? 0))
  })
}

/** The last lines of its log that are no routine: why it did not come up. */
export function said(dir: string): string {
  try {
    const lines = readFileSync(join(dir, 'livekit.log'), 'utf8').trim().split('\n')
    return lines
      .filter((line) => !/"level":"(info|debug)"/.test(line))
      .slice(-3)
      .join('\n')
  } catch {
    return ''
  }
}

async function healthy(kept: Kept, server: Server, stop: AbortSignal): Promise<boolean> {
  for (const until = Date.now() + UP_WITHIN_MS; Date.now() < until && !stop.aborted; await sleep(20)) {
    if (!running(server)) return false // a busy port or an unknown setting: it exits, with code 0
    if (await answers(kept, server)) return true
  }
  return false
}

/** Starts a server and waits until it answers; it is written down first, so that whoever comes next finds it. Throws with the reason. */
export async function startServer(own: Own, kept: Kept, webhooks: number, stop: AbortSignal): Promise<Server> {
  mkdirSync(own.dir, { recursive: true })
  const ports = await choosePorts(own, kept.server)
  const node = own.node && (await numeric(own.node))
  const pid = await launch(own, kept, yaml({ ...ports, key: kept.key, webhooks, node }))
  const server: Server = { pid, born: bornAt(pid) ?? '', ...ports }
  keep(own.dir, { ...kept, webhooks, server })
  if (await healthy(kept, server, stop)) {
    const up = { ...server, since: Date.now() }
    keep(own.dir, { ...kept, webhooks, server: up })
    return up
  }
  await end(server, 0)
  keep(own.dir, { key: kept.key, secret: kept.secret, webhooks }) // other ports next time
  throw new Error(said(own.dir) || 'the media server ended without a word')
}

/** What an earlier run left: adopted when it is ours and answers, else ended. */
export async function leftServer(kept: Kept): Promise<Server | undefined> {
  const { server } = kept
  if (!server || !running(server)) return undefined
  if (await answers(kept, server)) return server
  await end(server, 0)
  return undefined
}
