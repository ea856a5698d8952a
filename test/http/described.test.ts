import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registered } from '../../server/http/route'
import { health } from '../../shared/health'
import { halls } from '../scenes/halls'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
beforeAll(async () => {
  s = await scene()
})
afterAll(() => s.end())

test('every call that is answered is described, with its parameters, and nothing else', async () => {
  const { body } = await request(s.url).get('/api/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  const described = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const answered = [...registered.keys()].map(({ method, path }) => `${method} /api${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(described.sort()).toEqual([...new Set(answered)].sort())
  for (const [path, methods] of Object.entries<object>(body.paths))
    for (const { summary, parameters, responses } of Object.values(methods)) {
      const inPath = parameters
        .filter((one: { in: string }) => one.in === 'path')
        .map((one: { name: string }) => one.name)
      expect(inPath.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
      expect([summary.length > 10, 'default' in responses]).toEqual([true, true])
    }
})

test('the page that shows it asks nobody else for anything', async () => {
  const { text, headers } = await request(s.url).get('/api/docs')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  const asked = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
  expect(asked.every((address) => address.startsWith('/api/docs/'))).toBe(true)
  for (const address of asked) expect((await request(s.url).get(address)).status).toBe(200)
})

test('figures for this machine alone: not through a proxy, not from elsewhere', async () => {
  const h = halls(s)
  const operator = await h.operator(await s.point('Từ Sơn'))
  await operator.must(health)
  await h.open(await h.session((await s.conference()).root))
  const { status, text } = await request(s.url).get('/metrics')
  expect(status).toBe(200)
  expect(text).toMatch(/diem_cau_http_seconds_count\{.*route="\/api\/health".*status="200".*\} [1-9]/)
  expect(text).toContain('diem_cau_journal_entries_total{kind="session.opened"} 1')
  expect(text).toMatch(/nodejs_eventloop_lag_seconds/)
  expect((await request(s.url).get('/metrics').set('x-forwarded-for', '10.0.0.1')).status).toBe(404)
})
