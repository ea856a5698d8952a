import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { marks } from '../../server/attendance/attendance.schema'
import { openSqlite } from '../../server/db/sqlite'
import { verify } from '../../server/journal/verify'
import { freePort, startApplication } from '../durability/application'
import { Phone } from '../durability/phone'

const { EIO, EROFS } = constants.errno
const source = path.join(import.meta.dirname, '../durability/broken-disk.c')

test('a disk that fails or turns read-only: nothing is said to be saved meanwhile, and all goes on by itself', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-io-'))
  const shim = path.join(folder, 'broken-disk.so')
  const flag = path.join(folder, 'broken')
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl'])
  const dataDir = path.join(folder, 'data')
  const env = { DATA_DIR: dataDir, DB_ENGINE: 'sqlite', LD_PRELOAD: shim, BROKEN_DISK: flag }
  const running = await startApplication(await freePort(), env)
  const phone = new Phone(running.origin)
  await phone.signIn(running.key)
  const stop = new AbortController()
  const marking = phone.markAway(await phone.hall(), 50, stop.signal)
  /** How many marks were answered as taken in a span, after what was under way at its beginning. */
  const takenIn = async (ms: number) => {
    await sleep(500)
    const before = phone.answered.length
    await sleep(ms)
    return phone.answered.length - before
  }
  const taken: [string, number][] = [['whole', await takenIn(1_000)]]
  for (const [name, errno] of [
    ['I/O error', EIO],
    ['read-only', EROFS],
  ] as const) {
    writeFileSync(flag, String(errno))
    taken.push([name, await takenIn(1_500)])
    rmSync(flag)
    taken.push(['whole', await takenIn(1_000)])
  }
  stop.abort()
  await marking
  await running.kill()
  console.log(`marks taken: ${JSON.stringify(taken)}`)
  for (const [name, n] of taken) expect([name, name === 'whole' ? n > 20 : n === 0]).toEqual([name, true])
  const db = openSqlite(path.join(dataDir, 'diem-cau.db'))
  const stamps = new Set((await db.read.select({ stamp: marks.stamp }).from(marks)).map(({ stamp }) => stamp))
  expect(phone.answered.filter((stamp) => !stamps.has(stamp))).toEqual([])
  expect((await verify(db)).broken).toBeUndefined()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})
