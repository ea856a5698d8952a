import { sep } from 'node:path'
import { type Config, WrongSetting } from './config'
import { BrokenSecret } from './secrets'
import { words } from './words'

/** What Node, SQLite and PostgreSQL put on their errors, as far as we read it. */
interface Trouble {
  code: string
  message: string
  syscall: string
  path: string
  hostname: string
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function troubleOf(error: Error): Trouble {
  const read = (key: string) => text(Reflect.get(error, key))
  const [code, syscall, path, hostname] = ['code', 'syscall', 'path', 'hostname'].map(read)
  return {
    code: code ?? '',
    message: error.message,
    syscall: syscall ?? '',
    path: path ?? '',
    hostname: hostname ?? '',
  }
}

/** The error, what it wraps, and the first of several: the telling one may be any of them. */
function chain(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause
  return [error, ...chain(inner)]
}

const NETWORK = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH']
const REFUSED = ['28000', '28P01']
const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM']

function listening({ code, syscall, hostname }: Trouble, { port, host }: Config): string | undefined {
  if (code === 'EADDRINUSE') return words('start:port_busy', { port, other: port < 65_000 ? port + 100 : 3100 })
  if (code === 'EACCES' && syscall === 'listen') return words('start:port_forbidden', { port })
  const unknown = syscall === 'getaddrinfo' && hostname === host
  return unknown || code === 'EADDRNOTAVAIL' ? words('start:host_not_here', { host }) : undefined
}

function certificate({ code, path }: Trouble, { tls }: Config): string | undefined {
  if (!tls) return undefined
  if (code.startsWith('ERR_OSSL')) return words('start:tls_wrong')
  if (path === tls.cert) return words('start:tls_unreadable', { name: 'TLS_CERT', path })
  return path === tls.key ? words('start:tls_unreadable', { name: 'TLS_KEY', path }) : undefined
}

/** Host and port alone: the address also holds a password. */
function whereIs(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  return url.hostname ? `${url.hostname}:${url.port || 5432}` : words('start:this_machine')
}

function postgres({ code, syscall }: Trouble, { databaseUrl }: Config): string | undefined {
  if (!databaseUrl || syscall === 'listen') return undefined
  const where = whereIs(databaseUrl)
  if (NETWORK.includes(code)) return words('start:database_unreachable', { where })
  if (REFUSED.includes(code)) return words('start:database_refused', { where })
  if (code === '3D000') return words('start:database_missing', { where })
  return code === '42501' ? words('start:database_rights', { where }) : undefined
}

function native({ code, message }: Trouble): string | undefined {
  const broken = code === 'ERR_DLOPEN_FAILED' || message.includes('Could not locate the bindings file')
  return broken ? words('start:sqlite_native') : undefined
}

function dataDir({ code, message, path }: Trouble, { dataDir: dir, databaseUrl }: Config): string | undefined {
  const ours = path === dir || path.startsWith(dir + sep) || dir.startsWith(path + sep)
  const sqlite = !databaseUrl && (code.startsWith('SQLITE_') || message.includes('directory does not exist'))
  if (!sqlite && !(ours && path)) return undefined
  if (['ENOTDIR', 'EEXIST'].includes(code)) return words('start:data_dir_not_folder', { path: dir })
  if (['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(code)) return words('start:sqlite_not_database', { path: dir })
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code)) return words('start:data_dir_full', { path: dir })
  if (code.startsWith('SQLITE_BUSY')) return words('start:sqlite_busy', { path: dir })
  const unwritable = UNWRITABLE.some((one) => code.startsWith(one)) || code === 'ENOENT' || !code
  return unwritable ? words('start:data_dir_not_writable', { path: dir }) : undefined
}

function sentenceOf(error: Error, config: Config | undefined): string | undefined {
  if (error instanceof WrongSetting) return error.message
  if (error instanceof BrokenSecret) return words('start:secret_broken', { path: error.path })
  const trouble = troubleOf(error)
  if (!config) return native(trouble)
  const tellers = [listening, certificate, postgres, dataDir]
  return native(trouble) ?? tellers.map((tell) => tell(trouble, config)).find((sentence) => sentence !== undefined)
}

/**
 * One Vietnamese sentence (cause and remedy) for an error that stopped the start; undefined for one that we do not know,
 * which then deserves its trace. `config` is undefined when the settings themselves were wrong.
 */
export function sentenceFor(error: unknown, config: Config | undefined): string | undefined {
  return chain(error)
    .map((one) => sentenceOf(one, config))
    .find((sentence) => sentence !== undefined)
}
