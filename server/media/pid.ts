import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process: the number alone may by now belong to somebody else, so its birth goes with it. */
export interface Pid {
  pid: number
  born: string
}

const LINUX = process.platform === 'linux'

const bornOnLinux = (pid: number): string | undefined => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return state === 'Z' || rest[18] === undefined ? undefined : `${boot} ${rest[18]}`
}

const bornElsewhere = (pid: number): string =>
  execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()

/** When a running process began (boot and tick, or what `ps` prints); undefined if there is none. */
export function bornAt(pid: number): string | undefined {
  try {
    return LINUX ? bornOnLinux(pid) : bornElsewhere(pid)
  } catch {
    return undefined
  }
}

export const running = (one: Pid): boolean => bornAt(one.pid) === one.born

async function goneWithin(one: Pid, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(20)) if (!running(one)) return true
  return !running(one)
}

const signal = (one: Pid, name: NodeJS.Signals) => {
  try {
    if (running(one)) process.kill(one.pid, name)
  } catch (error) {
    if (running(one)) throw error
  }
}

/** Ends the process: asked first and given `patience` ms (LiveKit waits for its last participant), then killed. */
export async function end(one: Pid, patience: number): Promise<void> {
  if (patience > 0) signal(one, 'SIGTERM')
  if (patience > 0 && (await goneWithin(one, patience))) return
  signal(one, 'SIGKILL')
  await goneWithin(one, 5_000)
}
