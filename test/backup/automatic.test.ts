import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Copies, copyNow, startCopies } from '../../server/backup/automatic'

const HOUR = 3_600_000
let dataDir: string
let now: number
const errors: string[] = []
const log = { info: () => undefined, warn: () => undefined, error: (_: object, text: string) => void errors.push(text) }
const copies = (more: Partial<Copies> = {}): Copies => ({
  ...{ dataDir, everyHours: 24, keep: 3, log, now: () => now },
  make: async (file) => writeFileSync(file, 'a copy'),
  ...more,
})
const kept = () => readdirSync(join(dataDir, 'backups')).sort()

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'diem-cau-copies-'))
  now = Date.UTC(2022, 4, 18)
  errors.length = 0
  vi.useFakeTimers({ now })
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(dataDir, { recursive: true, force: true })
})

test('the newest are kept, as many as wanted; what lies beside them is not ours to take', async () => {
  await copyNow(copies())
  writeFileSync(join(dataDir, 'backups', 'by-hand.db'), 'x')
  for (let day = 1; day < 5; day++) {
    now += 24 * HOUR
    await copyNow(copies())
  }
  expect(kept()).toEqual([
    'by-hand.db',
    'diem-cau-20220520-000000.db',
    'diem-cau-20220521-000000.db',
    'diem-cau-20220522-000000.db',
  ])
})

test('a copy that fails is told, and takes no older one away', async () => {
  for (let day = 0; day < 3; day++) {
    await copyNow(copies())
    now += 24 * HOUR
  }
  await copyNow(copies({ make: () => Promise.reject(new Error('disk full')) }))
  expect([kept().length, errors]).toEqual([3, ['the automatic copy failed']])
})

test('every so many hours, counted from the last copy also over a restart', async () => {
  await copyNow(copies())
  now += 20 * HOUR
  const made = vi.fn<(file: string) => Promise<void>>().mockResolvedValue(undefined)
  const stop = startCopies(copies({ make: made }))
  await vi.advanceTimersByTimeAsync(4 * HOUR - 1)
  expect(made).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2)
  expect(made).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(24 * HOUR)
  expect(made).toHaveBeenCalledTimes(2)
  stop()
  await vi.advanceTimersByTimeAsync(48 * HOUR)
  expect(made).toHaveBeenCalledTimes(2)
})
