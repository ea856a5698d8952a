import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openForTest } from '../setup/open'
import { type Desk, desk } from './desk'
import { address, flood, guessKeys } from './flood'
import { people } from './people'

// A thousand requests share two cores with everything else.
vi.setConfig({ testTimeout: 120_000 })

let d: Desk
beforeAll(async () => {
  d = desk(await openForTest())
  await people(d).account('Lan', { username: 'lan', password: 'mat-khau-1' })
})
afterAll(() => d.db.close())

test('1,000 wrong passwords from one address: ten are looked at, and only this account waits there', async () => {
  const from = address(0)
  expect(await flood(1_000, (n) => d.signIn('lan', `sai-${n}`, { from }))).toEqual({ 401: 10, 429: 990 })
  await people(d).account('Hoa', { username: 'hoa', password: 'mat-khau-2' })
  expect((await d.signIn('hoa', 'mat-khau-2', { from })).status).toBe(200)
  expect((await d.signIn('lan', 'mat-khau-1', { from: address(1) })).status).toBe(200)
  d.moved(600_000)
  expect((await d.signIn('lan', 'mat-khau-1', { from })).status).toBe(200)
})

test('1,000 wrong passwords from 100 addresses: a hundred are looked at; ten minutes later the true one signs in', async () => {
  const all = await flood(1_000, (n) => d.signIn('lan', `sai-${n}`, { from: address(n % 100) }))
  expect(all).toEqual({ 401: 100, 429: 900 })
  expect((await d.signIn('lan', 'mat-khau-1', { from: address(200) })).status).toBe(429)
  d.moved(600_000)
  expect((await d.signIn('lan', 'mat-khau-1', { from: address(200) })).status).toBe(200)
})

test('a name that nobody has is slowed down alike, from one address and from a hundred', async () => {
  expect(await flood(300, (n) => d.signIn('khong-co', `sai-${n}`, { from: address(300) }))).toEqual({
    401: 10,
    429: 290,
  })
  d.moved(600_000)
  const all = await flood(300, (n) => d.signIn('khong-co', `sai-${n}`, { from: address(n % 100) }))
  expect(all).toEqual({ 401: 100, 429: 200 })
})

test('guessed codes from twenty networks open nothing, and the hall with the true code comes in behind any of them', async () => {
  expect(await guessKeys(d, 1_000, 20)).toEqual({ opened: 0, answers: { 401: 600, 429: 400 }, hall: 200 })
})
