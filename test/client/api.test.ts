import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { addressOf, api, keyOf } from '../../client/api'
import { call } from '../../shared/call'
import { Problem } from '../../shared/problems'

const change = call({
  method: 'PATCH',
  path: '/points/:id',
  summary: 'test',
  params: z.object({ id: z.number() }),
  body: z.object({ name: z.string() }),
  reply: z.object({ id: z.number() }),
})
const answers = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const fetched = vi.fn(async (..._: [string, RequestInit]) => new Response(JSON.stringify(body), { status, headers }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const refused = async () => {
  try {
    await api(change, { params: { id: 3 }, body: { name: 'x' } })
  } catch (cause) {
    return cause instanceof Problem ? cause.reply : cause
  }
}
afterEach(() => vi.unstubAllGlobals())

describe('a call', () => {
  it('fills the path, appends the query, leaves out what is not given', () => {
    expect(addressOf('/sessions/:id/points/:point/roll', { id: 3, point: 377 }, { q: 'Từ Sơn', none: undefined })).toBe(
      '/api/sessions/3/points/377/roll?q=T%E1%BB%AB+S%C6%A1n',
    )
  })
  it('carries the version it was based on and the tag of the browser', async () => {
    const fetched = answers(200, { id: 3, secret: 'x' })
    expect(await api(change, { params: { id: 3 }, body: { name: 'Từ Sơn' }, version: 7 })).toEqual({ id: 3 })
    const [address, init] = fetched.mock.calls[0]!
    expect(address).toBe('/api/points/3')
    expect(init).toMatchObject({ method: 'PATCH', body: '{"name":"Từ Sơn"}', headers: { 'If-Match': '"7"' } })
    expect(init.headers).toHaveProperty('X-Device')
  })
  it('has one key, whoever asks', () => {
    expect(keyOf(change, { params: { id: 3 } })).toEqual(['/points/:id', { id: 3 }, {}])
  })
})

describe('a refusal', () => {
  it('comes as the problem the server named', async () => {
    answers(412, { kind: 'stale', code: 'stale', latest: { version: 8 } })
    expect(await refused()).toEqual({ kind: 'stale', code: 'stale', latest: { version: 8 } })
  })
  it('is a lost line when nothing can be reached', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')))
    expect(await refused()).toEqual({ kind: 'unavailable', code: 'offline' })
  })
  it("is the server being away when a stranger answers, as a proxy's page does", async () => {
    vi.stubGlobal('fetch', async () => new Response('<h1>502</h1>', { status: 502 }))
    expect(await refused()).toEqual({ kind: 'unavailable', code: 'server_away' })
  })
  it('is said, not hidden, when a reply is not what was declared', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    answers(200, { id: 'three' })
    expect(await refused()).toEqual({ kind: 'unavailable', code: 'server_away' })
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
  })
})
