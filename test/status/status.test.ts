import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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
const watch = (more: Record<string, string> = {}) => {
  const config = testConfig({ DATA_DIR: dir, ...more })
  watched = watchStatus({ config, db: s.db, media: s.media, clock: s.clock, lastRound: () => s.clock.now() })
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

test('a folder that cannot be written to is trouble with the data; everything goes on', async () => {
  const lost = watch({ DATA_DIR: join(dir, 'gone') })
  await vi.waitFor(() => expect(stateOf(lost, 'data')).toBe('off'))
  expect(stateOf(lost, 'web')).toBe('normal')
})
