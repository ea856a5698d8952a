import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'

export interface Want {
  port: number
  udp: string
  tcp: number
  key: string
  webhooks: number
  /** The address halls reach; undefined = this machine only. */
  node: string | undefined
}

/** LiveKit wants an address in numbers. */
export const numeric = async (address: string): Promise<string> =>
  isIP(address) ? address : (await lookup(address, { family: 4 })).address

const loopback = `  node_ip: 127.0.0.1
  enable_loopback_candidate: true
  allow_tcp_fallback: false
  ips: { includes: ["127.0.0.1/32"] }
  stun_servers: ["127.0.0.1:3478"]`

/** An empty STUN list would send browsers to public servers abroad; ours answers nobody and does no harm. */
const reachable = (node: string) => `  node_ip: ${JSON.stringify(node)}
  stun_servers: [${JSON.stringify(`${node}:3478`)}]`

/** The server's configuration. Signalling stays on loopback: browsers come through our own origin. */
export const yaml = (want: Want): string => `port: ${want.port}
bind_addresses: ["127.0.0.1"]
rtc:
  udp_port: ${want.udp}
  tcp_port: ${want.tcp}
  use_external_ip: false
  pli_throttle: { low_quality: 300ms, mid_quality: 300ms, high_quality: 300ms }
${want.node ? reachable(want.node) : loopback}
room: { auto_create: false, empty_timeout: 14400, departure_timeout: 14400 }
limit: { max_metadata_size: 1024, max_attributes_size: 1024 }
webhook:
  api_key: ${JSON.stringify(want.key)}
  urls: ["http://127.0.0.1:${want.webhooks}/hook"]
  resource_url_notifier: { max_depth: 20000, max_age: 10m }
logging: { level: info, json: true }
`
