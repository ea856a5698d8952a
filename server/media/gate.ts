import http, { type IncomingMessage, type RequestOptions, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'

const PREFIX = '/livekit/'
/** All that a browser needs of the server: signalling and its check. Never `/whip` or the room calls, however spelt. */
const ALLOWED = /^\/rtc(\/v1)?(\/validate)?$/

interface Door {
  /** Where the server listens while its rooms stand; undefined = not now. */
  upstream(): string | undefined
  /** Whether whoever holds this token was removed and must not come back with it. */
  turnsAway(token: string): Promise<boolean>
}

/** Path and query behind the prefix; undefined when the request is not for this gate. */
function inner(request: IncomingMessage): { path: string; query: string } | undefined {
  const url = request.url ?? ''
  if (!url.startsWith(PREFIX) && url !== '/livekit') return undefined
  const [path = '', ...query] = url.slice(PREFIX.length - 1).split('?')
  return { path, query: query.length ? `?${query.join('?')}` : '' }
}

/** The call as LiveKit gets it: an address, or the status that refuses it. */
function passage(door: Door, request: IncomingMessage): URL | number | undefined {
  const asked = inner(request)
  if (!asked) return undefined
  if (!ALLOWED.test(asked.path)) return 403
  const upstream = door.upstream()
  // 503 is what clients try again; a 404 would end them for good.
  return upstream ? new URL(asked.path + asked.query, upstream.replace(/^ws/, 'http')) : 503
}

/** As the server chooses among the two: what the header says, else what the query says first. */
const tokenOf = (target: URL, request: IncomingMessage): string =>
  request.headers.authorization?.replace(/^Bearer /i, '') || (target.searchParams.get('access_token') ?? '')

function forward(target: URL, request: IncomingMessage) {
  const from = request.socket.remoteAddress ?? ''
  const before = request.headers['x-forwarded-for']
  const options: RequestOptions = {
    method: request.method ?? 'GET',
    headers: { ...request.headers, host: target.host, 'x-forwarded-for': before ? `${before}, ${from}` : from },
  }
  return target.protocol === 'https:' ? https.request(target, options) : http.request(target, options)
}

const refuse = (reply: ServerResponse, status: number) => {
  if (reply.headersSent) return reply.destroy()
  return reply.writeHead(status, { 'retry-after': '1' }).end()
}

const refuseSocket = (socket: Duplex, status: number) => {
  if (socket.writable)
    socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)
}

const head = (from: IncomingMessage): string => {
  const lines = [`HTTP/1.1 ${from.statusCode} ${from.statusMessage}`]
  for (let i = 0; i + 1 < from.rawHeaders.length; i += 2) lines.push(`${from.rawHeaders[i]}: ${from.rawHeaders[i + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}

/** The server said no instead of switching protocols: its words, whole, then the end. */
async function passRefusal(answer: IncomingMessage, socket: Duplex) {
  const body = await text(answer).catch(() => '')
  const type = answer.headers['content-type'] ?? 'text/plain'
  const status = `${answer.statusCode} ${answer.statusMessage}`
  const length = Buffer.byteLength(body)
  if (!socket.writable) return
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${body}`,
  )
}

/** Joins two sockets until either ends. */
function pair(one: Duplex, other: Duplex) {
  one.on('error', () => other.destroy()).on('close', () => other.destroy())
  other.on('error', () => one.destroy()).on('close', () => one.destroy())
  one.pipe(other).pipe(one)
}

function handle(door: Door, request: IncomingMessage, reply: ServerResponse): boolean {
  const target = passage(door, request)
  if (target === undefined) return false
  if (typeof target === 'number') {
    refuse(reply, target)
    return true
  }
  const onward = forward(target, request)
  onward.on('response', (answer) => {
    reply.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.on('error', () => reply.destroy()).pipe(reply)
  })
  onward.on('error', () => refuse(reply, 503))
  reply.on('close', () => onward.destroy())
  request.pipe(onward)
  return true
}

function upgrade(door: Door, request: IncomingMessage, socket: Duplex, first: Buffer): boolean {
  const target = passage(door, request)
  if (target === undefined) return false
  socket.on('error', () => socket.destroy())
  if (typeof target === 'number') {
    refuseSocket(socket, target)
    return true
  }
  door.turnsAway(tokenOf(target, request)).then(
    (away) => (away ? refuseSocket(socket, 403) : switchOver(target, request, socket, first)),
    () => refuseSocket(socket, 503),
  )
  return true
}

function switchOver(target: URL, request: IncomingMessage, socket: Duplex, first: Buffer) {
  if (socket.destroyed) return
  const onward = forward(target, request)
  onward.on('upgrade', (answer, behind, early) => {
    if (!socket.writable) return behind.destroy()
    socket.write(head(answer))
    if (early.length) socket.write(early)
    if (first.length) behind.write(first)
    return pair(socket, behind)
  })
  onward.on('response', (answer) => void passRefusal(answer, socket))
  onward.on('error', () => refuseSocket(socket, 503))
  socket.on('close', () => onward.destroy())
  onward.end()
}

/**
 * The way of browsers to LiveKit's signalling through our own origin, `/livekit/…`, prefix taken off. To be asked before
 * everything else on the http server; false = not for this gate, nothing was done. `close` lets go of what is under way,
 * for an http server does not end sockets that were upgraded; pages resume through whoever listens next.
 */
export function livekitGate(door: Door) {
  const open = new Set<Duplex>()
  return {
    handle: (request: IncomingMessage, reply: ServerResponse) => handle(door, request, reply),
    upgrade(request: IncomingMessage, socket: Duplex, first: Buffer) {
      const taken = upgrade(door, request, socket, first)
      if (taken) open.add(socket)
      if (taken) socket.once('close', () => open.delete(socket))
      return taken
    },
    close() {
      for (const socket of open) socket.destroy()
    },
  }
}
