import { isIP } from 'node:net'
import { z } from 'zod'

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i
const PORT_MAX = 65_535

const parsed = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)
const bare = (url: URL) => /^\/?$/.test(url.pathname) && !url.search && !url.hash && !url.username && !url.password

const isAddress = (text: string) => isIP(text) !== 0 || (HOST_NAME.test(text) && !/^[\d.]+$/.test(text))
const isOrigin = (text: string, schemes: string[]) => {
  const url = parsed(text)
  return url !== undefined && schemes.includes(url.protocol) && url.hostname !== '' && bare(url)
}
const origin = (...schemes: string[]) =>
  z
    .string()
    .refine((text) => isOrigin(text, schemes))
    .transform((text) => text.replace(/\/$/, ''))

const isSubnet = (text: string) => {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
const isProxy = (text: string) => ['loopback', 'linklocal', 'uniquelocal'].includes(text) || isSubnet(text)
const list = (text: string) => text.split(',').map((part) => part.trim())

/** A number of proxies in front, or where they are. Never "all": anybody could then claim any address. */
const trustProxy = z.union([
  z
    .string()
    .regex(/^([1-9]|10)$/)
    .transform(Number),
  z
    .string()
    .refine((text) => list(text).every(isProxy))
    .transform(list),
])

const MEDIA_PORTS = /^(?:(\d{4,5}),\s*)?(\d{4,5})(?:-(\d{4,5}))?$/
const mediaPorts = z.string().transform((text, context) => {
  const [, tcp = '7881', from = '', to = from] = MEDIA_PORTS.exec(text) ?? []
  const right = [tcp, from, to].every((port) => Number(port) >= 1024 && Number(port) <= PORT_MAX)
  if (right && Number(from) <= Number(to)) return { udp: from === to ? from : `${from}-${to}`, tcp: Number(tcp) }
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

const postgres = z.string().refine((text) => ['postgres:', 'postgresql:'].includes(parsed(text)?.protocol ?? ''))
const path = z.string().refine((text) => !text.includes('\0'))
const word = z.string().regex(/^\S+$/)

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((n) => n <= most)
/** 0: no automatic copies. */
const hours = whole(720)
const copies = whole(1000).refine((n) => n >= 1)

/** Every setting, all optional, as the environment gives it; what each must be is `start:expected.<NAME>`. */
export const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= PORT_MAX)
    .optional(),
  HOST: z.string().refine(isAddress).optional(),
  DATA_DIR: path.optional(),
  BACKUP_HOURS: hours.optional(),
  BACKUP_KEEP: copies.optional(),
  PUBLIC_URL: origin('https:').optional(),
  TRUST_PROXY: trustProxy.optional(),
  TLS_CERT: path.optional(),
  TLS_KEY: path.optional(),
  NODE_ADDRESS: z.string().refine(isAddress).optional(),
  MEDIA_PORTS: mediaPorts.optional(),
  DATABASE_URL: postgres.optional(),
  LIVEKIT_URL: origin('ws:', 'wss:', 'http:', 'https:').optional(),
  LIVEKIT_PUBLIC_URL: origin('ws:', 'wss:').optional(),
  LIVEKIT_API_KEY: word.optional(),
  LIVEKIT_API_SECRET: word.optional(),
  LIVEKIT_SERVER_BIN: path.optional(),
})
export type Settings = z.output<typeof settings>
