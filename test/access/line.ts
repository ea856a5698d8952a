import { Agent, request } from 'node:http'
import type { Call } from '../../shared/call'

export interface Given {
  params?: Record<string, unknown>
  query?: Record<string, string>
  body?: unknown
  version?: number
  /** Sent as they are, instead of a body. */
  bytes?: { type: string; content: Buffer | string }
}
export interface Heard {
  status: number
  text: string
  headers: Record<string, string | string[] | undefined>
  // biome-ignore lint/suspicious/noExplicitAny: tests compare whole replies by value
  body: any
}
export interface Asking extends Given {
  cookie?: string | undefined
  headers?: Record<string, string>
}

const parsed = (text: string, type: string | undefined) => {
  if (!type?.startsWith('application/json')) return undefined
  return JSON.parse(text) as unknown
}

/** Plain HTTP with lines that stay: thousands of requests in seconds. */
export function lineTo(url: string, origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })

  const plain = (method: string, path: string, asking: Asking = {}): Promise<Heard> =>
    new Promise((go, fail) => {
      const { cookie, headers, body, version, bytes } = asking
      const content = bytes?.content ?? (body === undefined ? undefined : JSON.stringify(body))
      const sent: Record<string, string> = { origin, ...headers }
      if (cookie) sent.cookie = cookie
      if (version !== undefined) sent['if-match'] = `"${version}"`
      if (content !== undefined) {
        sent['content-type'] ??= bytes?.type ?? 'application/json'
        sent['content-length'] = String(Buffer.byteLength(content))
      }
      const req = request(`${url}${path}`, { method, agent, headers: sent }, (res) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('end', () => {
          const text = Buffer.concat(parts).toString()
          const body = parsed(text, res.headers['content-type'])
          go({ status: res.statusCode ?? 0, text, headers: res.headers, body })
        })
        res.on('error', fail)
      })
      // A line that the server had just let go: what was sent on it was not read.
      req.on('error', (error) => (req.reusedSocket ? plain(method, path, asking).then(go, fail) : fail(error)))
      req.end(content)
    })

  const pathOf = (call: Call, { params, query }: Given) => {
    const path = call.path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params?.[name])))
    return `/api${path}${query ? `?${new URLSearchParams(query)}` : ''}`
  }

  return {
    plain,
    ask: (call: Call, asking: Asking = {}) => plain(call.method, pathOf(call, asking), asking),
    end: () => agent.destroy(),
  }
}
export type Line = ReturnType<typeof lineTo>
