import { isIP } from 'node:net'

/** The network an attempt is counted for: an IPv4 address, or the /64 of IPv6 (one subscriber holds 2^64). */
export function network(ip: string): string {
  if (isIP(ip) !== 6) return ip
  const [host = ''] = ip.toLowerCase().split('%')
  if (host.startsWith('::ffff:') && isIP(host.slice(7)) === 4) return host.slice(7)
  const [left = '', right] = host.split('::')
  const head = left.split(':').filter(Boolean)
  const tail = (right ?? '').split(':').filter(Boolean)
  const zeros = right === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
