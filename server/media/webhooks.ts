import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { TokenVerifier } from 'livekit-server-sdk'
import { z } from 'zod'
import type { MediaHooks } from '../media.part'
import type { Keys } from './tokens'

const MAX_BYTES = 1024 * 1024
const TYPES = ['application/webhook+json', 'application/json']
const PATH = '/hook'

const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('base64')
const identified = z.object({ id: z.string().min(1).max(200) })

/** The event's own id; a signed body that has none, or is no JSON, is kept all the same, under its hash. */
function eventId(body: string): string {
  try {
    return identified.parse(JSON.parse(body)).id
  } catch {
    return `sha256:${createHash('sha256').update(body).digest('hex')}`
  }
}

/** The raw bytes, for they are what was signed; undefined when there are too many. */
async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > MAX_BYTES) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Signed by our key, within its time, for exactly these bytes. */
async function signed(keys: Keys, request: IncomingMessage, body: Buffer): Promise<boolean> {
  const type = request.headers['content-type']?.split(';')[0]?.trim() ?? ''
  if (request.method !== 'POST' || request.url !== PATH || !TYPES.includes(type)) return false
  try {
    const claims = await new TokenVerifier(keys.key, keys.secret).verify(request.headers.authorization ?? '')
    return claims.sha256 === sha256(body)
  } catch {
    return false
  }
}

export interface Listener {
  port: number
  close(): Promise<void>
}

/**
 * Hears the media server's webhooks on loopback, apart from the public port: verified, kept, answered; read later.
 * A correctly signed event never gets a 4xx, for that would count as delivered; 500 makes the server send it again.
 */
export function listenForWebhooks(
  keys: Keys,
  hooks: Pick<MediaHooks, 'store' | 'stored'>,
  now: () => number,
  port: number,
) {
  const receive = async (request: IncomingMessage): Promise<number> => {
    const body = await read(request)
    if (!body) return 413
    if (!(await signed(keys, request, body))) return 401
    const text = body.toString('utf8')
    await hooks.store({ id: eventId(text), received: now(), body: text })
    hooks.stored()
    return 200
  }
  const answer = (reply: ServerResponse, status: number) => {
    reply.writeHead(status, status === 200 ? {} : { connection: 'close' }).end()
  }
  const server = createServer((request, reply) => {
    receive(request).then(
      (status) => answer(reply, status),
      () => answer(reply, 500),
    )
  })
  server.requestTimeout = 10_000
  server.keepAliveTimeout = 65_000
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return new Promise<Listener>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const at = server.address()
      resolve({ port: typeof at === 'object' && at ? at.port : port, close })
    })
  })
}
