import { createHash } from 'node:crypto'
import { AccessToken } from 'livekit-server-sdk'

export const KEYS = { key: 'ours', secret: 'a-secret-of-thirty-two-letters-or-more' }

/** The signature that LiveKit puts on a webhook. */
export async function sign(body: string, keys = KEYS, ttl: number | string = 300): Promise<string> {
  const token = new AccessToken(keys.key, keys.secret, { ttl })
  token.sha256 = createHash('sha256').update(body).digest('base64')
  return token.toJwt()
}

export interface Post {
  authorization?: string
  type?: string
  method?: string
  path?: string
}

/** Sends a body to the listener as LiveKit does; gives the status. */
export async function post(port: number, body: string, { authorization, type, method, path }: Post): Promise<number> {
  const headers = { 'content-type': type ?? 'application/webhook+json', ...(authorization && { authorization }) }
  const init = method === 'GET' ? { method } : { method: method ?? 'POST', body, headers }
  const reply = await fetch(`http://127.0.0.1:${port}${path ?? '/hook'}`, init)
  return reply.status
}
