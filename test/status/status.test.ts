import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '../../server/db/database'
import { type Watch, watchStatus } from '../../server/status/watch'
import { systemStatus } from '../../shared/status'
import { type Scene, scene, testConfig } from '../scenes/scene'

let s: Scene
let dir: string
let watched: Watch | undefined
beforeEach(async () => {
  s = await scene()
  dir = mkdtempSync(join(tmpdir(), 'status-'))
})
afterEach(async () => {
  watched?.stop()
  rmSync(dir, { recursive: true, force: true })
  await s.end()
})

const stateOf = (watch: Watch, part: string) => watch.read().parts.find((one) => one.part === part)?.state
const watch = (more: Record<string, string> = {}, db = s.db) => {
  const config = testConfig({ DATA_DIR: dir, ...more })
  watched = watchStatus({ config, db, media: s.media, clock: s.clock, lastRound: () => s.clock.now() })
  return watched
}

test('whoever is let in reads each part, its state and since when', async () => {
  const { status, body } = await (await s.person('secretary')).send(systemStatus)
  expect(status).toBe(200)
  expect(body.parts.map(({ part }: { part: string }) => part)).toEqual([
    ...['web', 'data', 'line', 'video', 'jobs', 'backup'],
  ])
  expect(await s.browser().send(systemStatus)).toMatchObject({ status: 401 })
})

test('the media server away and back is written down at once, and outlives the application', async () => {
  const first = watch()
  await vi.waitFor(() => expect(JSON.parse(readFileSync(join(dir, 'status.json'), 'utf8')).parts.video).toBeDefined())
  s.media.kill()
  expect(stateOf(first, 'video')).toBe('slow')
  s.clock.pass(5_000)
  await s.media.revive()
  expect(stateOf(first, 'video')).toBe('normal')
  expect(first.read().parts.find((one) => one.part === 'video')?.disturbances).toHaveLength(1)
})

test('a database that reads but takes nothing is trouble with the data, and none once it takes again', async () => {
  let broken = true
  const failing = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' })
  const db: Database = { ...s.db, keep: (work) => (broken ? Promise.reject(failing) : s.db.keep(work)) }
  vi.useFakeTimers({ toFake: ['setInterval'] })
  try {
    const lost = watch({}, db)
    await vi.waitFor(() => expect(stateOf(lost, 'data')).toBe('off'))
    broken = false
    vi.advanceTimersByTime(10_000)
    await vi.waitFor(() => expect(stateOf(lost, 'data')).toBe('normal'))
  } finally {
    vi.useRealTimers()
  }
})

test('a folder that cannot be written to is trouble with the data; everything goes on', async () => {
  const lost = watch({ DATA_DIR: join(dir, 'gone') })
  await vi.waitFor(() => expect(stateOf(lost, 'data')).toBe('off'))
  expect(stateOf(lost, 'web')).toBe('normal')
})
