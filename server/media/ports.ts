import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether nobody listens there on loopback. */
export const tcpIsFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

const freeUdp = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createSocket('udp4')
    probe.once('error', () => resolve(false))
    probe.bind({ port, exclusive: true }, () => probe.close(() => resolve(true)))
  })

const COUNT = 4

async function rangeIsFree(from: number, to: number): Promise<boolean> {
  for (let port = from; port <= to; port++) if (!(await freeUdp(port))) return false
  return true
}

/** "from-to" or "port". */
const parsed = (range: string): [number, number] => {
  const [from = 0, to = from] = range.split('-').map(Number)
  return [from, to]
}

export const udpIsFree = (range: string): Promise<boolean> => rangeIsFree(...parsed(range))

/** A process that was killed is gone a moment before its threads have let go of its ports. */
export async function becomesFree(isFree: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await isFree()) return true
    await sleep(50)
  }
  return false
}

/** A number below the ports that systems hand out by themselves: between two starts nobody is given it by chance. */
const kept = () => 20_000 + Math.floor(Math.random() * 3_000) * COUNT

async function among(isFree: (port: number) => Promise<boolean>): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = kept()
    if (await isFree(port)) return port
  }
  throw new Error('no free ports')
}

export const freeTcp = (): Promise<number> => among(tcpIsFree)

/** Four free neighbours: one per processor is what LiveKit wants. */
export async function freeUdpRange(): Promise<string> {
  const from = await among((port) => rangeIsFree(port, port + COUNT - 1))
  return `${from}-${from + COUNT - 1}`
}

export interface MediaPorts {
  udp: string
  /** ICE over TCP, for halls behind a strict firewall; 0 = none. */
  tcp: number
}
