import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { marks } from '../../server/attendance/attendance.schema'
import { openSqlite } from '../../server/db/sqlite'
import { verify } from '../../server/journal/verify'
import { freePort, startApplication } from '../durability/application'
import { BrokenDisk } from '../durability/broken-disk'
import { Phone } from '../durability/phone'

test('a disk that fails or turns read-only: nothing is said to be saved meanwhile, and all goes on by itself', async () => {
  const disk = new BrokenDisk()
  const dataDir = path.join(disk.folder, 'data')
  const env = { DATA_DIR: dataDir, DB_ENGINE: 'sqlite', ...disk.env }
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
  for (const [name, why] of [
    ['I/O error', 'EIO'],
    ['read-only', 'EROFS'],
  ] as const) {
    disk.fail(why)
    taken.push([name, await takenIn(1_500)])
    disk.mend()
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
  disk.remove()
})
