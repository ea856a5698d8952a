import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Whether nobody listens there on loopback (TCP). Port 0 asks for any; the answer is the port, or undefined. */
export const freeTcp = (port = 0): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const at = probe.address()
      const found = typeof at === 'object' && at ? at.port : undefined
      probe.close(() => resolve(found))
    })
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

/** Four free neighbours below the ports that systems hand out by themselves: one per processor is what LiveKit wants. */
export async function freeUdpRange(): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const from = 20_000 + Math.floor(Math.random() * 3_000) * COUNT
    if (await rangeIsFree(from, from + COUNT - 1)) return `${from}-${from + COUNT - 1}`
  }
  throw new Error('no free UDP ports')
}

export interface MediaPorts {
  udp: string
  /** ICE over TCP, for halls behind a strict firewall; 0 = none. */
  tcp: number
}
