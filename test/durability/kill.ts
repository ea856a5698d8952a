import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { marks } from '../../server/attendance/attendance.schema'
import type { Database } from '../../server/db/database'
import { engine } from '../../server/db/kit'
import { openPostgres } from '../../server/db/postgres'
import { openSqlite } from '../../server/db/sqlite'
import { verify } from '../../server/journal/verify'
import { freshUrl } from '../setup/open'
import { freePort, startApplication } from './application'
import { Phone } from './phone'

export interface Outcome {
  kills: number
  answered: number
  stored: number
  missing: string[]
  twice: string[]
  broken: unknown
}

interface House {
  env: Record<string, string>
  open(): Promise<Database>
}

async function houseIn(dataDir: string): Promise<House> {
  if (engine === 'postgres') {
    const url = await freshUrl()
    return { env: { DATA_DIR: dataDir, DATABASE_URL: url, DB_ENGINE: 'postgres' }, open: () => openPostgres(url) }
  }
  const file = path.join(dataDir, 'diem-cau.db')
  return { env: { DATA_DIR: dataDir, DB_ENGINE: 'sqlite' }, open: async () => openSqlite(file) }
}

async function looked(house: House, phone: Phone, kills: number): Promise<Outcome> {
  const db = await house.open()
  const stamps = (await db.read.select({ stamp: marks.stamp }).from(marks)).map(({ stamp }) => stamp)
  const { broken } = await verify(db)
  await db.close()
  const once = new Set(stamps)
  return {
    ...{ kills, answered: phone.answered.length, stored: stamps.length, broken },
    missing: phone.answered.filter((stamp) => !once.has(stamp)),
    twice: stamps.filter((stamp, at) => stamps.indexOf(stamp) !== at && stamp.startsWith('stamp-kill')),
  }
}

/**
 * The application is killed (`kill -9`) again and again at random moments under 200 marks a second, and started on what is
 * left. What this does not prove: loss of power, where what the operating system holds is lost too.
 */
export async function killUnderMarks(kills: number): Promise<Outcome> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'diem-cau-kill-'))
  try {
    const house = await houseIn(dataDir)
    const port = await freePort()
    const phone = new Phone(`http://localhost:${port}`)
    for (let n = 0; n < kills; n++) {
      const running = await startApplication(port, house.env)
      await phone.signIn(running.key)
      const stop = new AbortController()
      const marking = phone.markAway(await phone.hall(), 200, stop.signal)
      await sleep(300 + Math.random() * 900)
      await running.kill()
      stop.abort()
      await marking
    }
    return await looked(house, phone, kills)
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
  }
}
