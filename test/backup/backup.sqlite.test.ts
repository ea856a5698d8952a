import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backup } from '../../server/backup/backup'
import { BackupProblem } from '../../server/backup/problem'
import { restore } from '../../server/backup/restore'
import { openSqlite } from '../../server/db/sqlite'
import { NativeSqlite } from '../../server/db/sqlite.native'
import { verify } from '../../server/journal/verify'
import { halls } from '../scenes/halls'
import { scene } from '../scenes/scene'
import { freshFile } from '../setup/open'

let folder: string
let dataDir: string
let file: string
const at = Date.UTC(2022, 4, 18, 1)
const make = (more = {}) => backup({ dataDir, file, at, withSecrets: false, ...more })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-cau-backup-'))
  dataDir = mkdtempSync(join(folder, 'data-'))
  file = join(folder, 'copy.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A house in which a roll-call is going on. */
async function house() {
  const database = join(dataDir, 'diem-cau.db')
  copyFileSync(freshFile(), database)
  writeFileSync(join(dataDir, 'cookie.secret'), 'a secret', { mode: 0o600 })
  const s = await scene({ db: openSqlite(database) })
  const h = halls(s)
  const tuSon = await s.point('Từ Sơn')
  const session = await h.session((await s.conference()).root)
  const operator = await h.operator(tuSon)
  const seats = await Promise.all([...Array(40).keys()].map((n) => h.seat(tuSon, `Đại biểu ${n}`)))
  return { s, h, tuSon, session, operator, seats }
}
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof BackupProblem ? error.message : error),
  )

test('made while a roll-call goes on, restored elsewhere: whole, with every mark answered before it began', async () => {
  const { s, h, tuSon, session, operator, seats } = await house()
  for (const seat of seats.slice(0, 20)) await h.mark(operator, session, tuSon, { seat: seat.id })
  const going = Promise.all(seats.slice(20).map((seat) => h.mark(operator, session, tuSon, { seat: seat.id })))
  const made = await make()
  await going
  expect(made).toEqual({ entries: expect.any(Number), secrets: 0 })
  const { entries } = await verify(s.db)
  expect(made.entries).toBeLessThanOrEqual(entries)
  await s.end()

  const elsewhere = join(folder, 'restored')
  expect(await restore({ dataDir: elsewhere, file })).toMatchObject({ at, entries: made.entries })
  expect(readdirSync(elsewhere).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['diem-cau.db'])
  const again = await scene({ db: openSqlite(join(elsewhere, 'diem-cau.db')) })
  expect((await verify(again.db)).broken).toBeUndefined()
  again.clock.set(s.clock.now())
  const phone = again.browser()
  phone.cookie = operator.cookie
  const roll = await halls(again).roll(phone, session, tuSon)
  expect(roll.seats).toHaveLength(40)
  expect(roll.figures.present).toBeGreaterThanOrEqual(20)
  await again.end()
})

test('secrets come along only when wanted, and come back for nobody else to read', async () => {
  const { s } = await house()
  await s.end()
  expect(await make({ withSecrets: true })).toMatchObject({ secrets: 1 })
  expect(statSync(file).mode & 0o077).toBe(0)
  const elsewhere = join(folder, 'restored')
  await restore({ dataDir: elsewhere, file })
  expect(readFileSync(join(elsewhere, 'cookie.secret'), 'utf8')).toBe('a secret')
  expect(statSync(join(elsewhere, 'cookie.secret')).mode & 0o777).toBe(0o600)
})

test('nothing is written over, and a refusal leaves nothing behind', async () => {
  const { s } = await house()
  await s.end()
  await make()
  const before = readFileSync(file)
  expect(await refusalOf(make())).toBe(`Đã có tệp ${file}, không ghi đè. Hãy chọn tên khác.`)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(await refusalOf(restore({ dataDir, file }))).toMatch(/đã có dữ liệu, không khôi phục đè lên/)

  const other = join(folder, 'other.db')
  writeFileSync(other, 'no database at all')
  const empty = join(folder, 'empty')
  expect(await refusalOf(restore({ dataDir: empty, file: other }))).toMatch(/không phải bản sao lưu của Điểm Cầu/)
  copyFileSync(freshFile(), other, 0)
  expect(await refusalOf(restore({ dataDir: empty, file: other }))).toMatch(/không phải bản sao lưu của Điểm Cầu/)
  expect([existsSync(empty), existsSync(`${empty}.part`)]).toEqual([false, false])
})

test('a journal that is not whole is neither copied nor restored', async () => {
  const { s, h, operator, session, tuSon, seats } = await house()
  await h.mark(operator, session, tuSon, { seat: seats[0]!.id })
  await s.end()
  await make()
  const elsewhere = join(folder, 'restored')
  spoil(file)
  expect(await refusalOf(restore({ dataDir: elsewhere, file }))).toMatch(/không nguyên vẹn.*đã bị sửa/)
  expect(existsSync(elsewhere)).toBe(false)
  spoil(join(dataDir, 'diem-cau.db'))
  expect(await refusalOf(make({ file: join(folder, 'second.db') }))).toMatch(/không nguyên vẹn/)
  expect(readdirSync(folder).filter((name) => name.startsWith('second'))).toEqual([])
})

function spoil(path: string) {
  const raw = new NativeSqlite(path)
  raw.exec("update journal set kind = 'something.else' where position = 1")
  raw.close()
}
