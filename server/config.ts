import { resolve } from 'node:path'
import { type Settings, settings } from './settings'
import { words } from './words'

export interface Config {
  port: number
  host: string
  /** Absolute. */
  dataDir: string
  /** PUBLIC_URL is set: no demonstration, secure cookies. */
  production: boolean
  /** What people type and what cookies and Origin checks go by: scheme, host and port, no slash at the end. */
  origin: string
  /** As Express takes it for "trust proxy". */
  trustProxy: number | string[] | false
  /** Paths of PEM files. */
  tls: { cert: string; key: string } | undefined
  /** The address halls reach, a name or an IP; undefined = this machine only. */
  nodeAddress: string | undefined
  mediaPorts: { udp: string; tcp: number } | undefined
  /** Automatic copies of the SQLite file: how often, and how many stay. 0 hours: none. */
  backup: { hours: number; keep: number }
  /** PostgreSQL; undefined = SQLite in dataDir. */
  databaseUrl: string | undefined
  livekit: LivekitConfig
}

/** A server that somebody else runs, or the path of a binary that we run; without a binary there is no video. */
export type LivekitConfig = { publicUrl: string | undefined } & (
  | { kind: 'given'; url: string; key: string; secret: string }
  | { kind: 'own'; binary: string | undefined }
)

/** Settings that cannot be used: one Vietnamese sentence for each, all of them in the message. */
export class WrongSetting extends Error {
  override name = 'WrongSetting'
  readonly sentences: string[]
  constructor(sentences: string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

type Env = Record<string, string | undefined>

const SECRET = new Set(['LIVEKIT_API_SECRET', 'DATABASE_URL'])
const SHOWN = 80
const given = (name: string, value: string) => (SECRET.has(name) ? words('start:hidden') : value.slice(0, SHOWN))

/** An empty setting is one that was not made. */
const made = (env: Env): Env =>
  Object.fromEntries(Object.keys(settings.shape).map((name) => [name, env[name]?.trim() || undefined]))

function parse(env: Env): Settings {
  const result = settings.safeParse(env)
  if (result.success) return result.data
  const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))]
  const sentence = (name: string) =>
    words('start:wrong_setting', {
      name,
      given: given(name, env[name] ?? ''),
      expected: words(`start:expected.${name}`),
    })
  throw new WrongSetting(names.map(sentence))
}

/** Settings that mean nothing alone. */
const together: [keyof Settings, keyof Settings][] = [
  ['TLS_CERT', 'TLS_KEY'],
  ['TLS_KEY', 'TLS_CERT'],
  ['LIVEKIT_URL', 'LIVEKIT_API_KEY'],
  ['LIVEKIT_URL', 'LIVEKIT_API_SECRET'],
  ['LIVEKIT_API_KEY', 'LIVEKIT_URL'],
  ['LIVEKIT_API_SECRET', 'LIVEKIT_URL'],
]

function checkTogether(set: Settings): void {
  const missing = together.filter(([name, other]) => set[name] !== undefined && set[other] === undefined)
  if (missing.length > 0) throw new WrongSetting(missing.map(([name, other]) => words('start:needs', { name, other })))
}

const ANY = ['127.0.0.1', '0.0.0.0', '::', '::1']

function originOf(set: Settings, port: number, host: string): string {
  if (set.PUBLIC_URL) return new URL(set.PUBLIC_URL).origin
  const name = ANY.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return new URL(`${set.TLS_CERT ? 'https' : 'http'}://${name}:${port}`).origin
}

function livekit(set: Settings): LivekitConfig {
  const publicUrl = set.LIVEKIT_PUBLIC_URL
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = set
  if (url && key && secret) return { kind: 'given', url, key, secret, publicUrl }
  return { kind: 'own', binary: set.LIVEKIT_SERVER_BIN, publicUrl }
}

/** All settings, read once at the start. Throws WrongSetting. */
export function readConfig(env: Env): Config {
  const set = parse(made(env))
  checkTogether(set)
  const production = set.PUBLIC_URL !== undefined
  const port = set.PORT ?? 3000
  const host = set.HOST ?? (production ? '0.0.0.0' : '127.0.0.1')
  return {
    port,
    host,
    dataDir: resolve(set.DATA_DIR ?? 'data'),
    production,
    origin: originOf(set, port, host),
    trustProxy: set.TRUST_PROXY ?? false,
    tls: set.TLS_CERT && set.TLS_KEY ? { cert: resolve(set.TLS_CERT), key: resolve(set.TLS_KEY) } : undefined,
    nodeAddress: set.NODE_ADDRESS,
    mediaPorts: set.MEDIA_PORTS,
    backup: { hours: set.BACKUP_HOURS ?? 24, keep: set.BACKUP_KEEP ?? 7 },
    databaseUrl: set.DATABASE_URL,
    livekit: livekit(set),
  }
}
