import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../server/db/sqlite'
import { verify } from '../../server/journal/verify'
import { halls } from '../scenes/halls'
import { scene } from '../scenes/scene'
import { freshFile } from '../setup/open'

/** A file system of 8 MB that we may fill; needs the rights of root. */
function smallDisk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder])
  const filling = path.join(folder, 'filling')
  return {
    folder,
    fill() {
      for (let size = 8 << 20; size >= 512; size >>= 1)
        try {
          for (let n = 0; ; n++) writeFileSync(`${filling}-${size}-${n}`, Buffer.alloc(size))
        } catch {
          // smaller pieces fill the rest
        }
    },
    free: () => execFileSync('sh', ['-c', `rm -f ${filling}-*`]),
    remove() {
      execFileSync('umount', ['-l', folder])
      rmdirSync(folder)
    },
  }
}

test('a full disk: nothing is said to be saved that is not, and with room again all goes on by itself', async () => {
  const disk = smallDisk()
  const file = path.join(disk.folder, 'diem-cau.db')
  copyFileSync(freshFile(), file)
  const errors: string[] = []
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: object, text: string) => void errors.push(text),
  }
  const s = await scene({ db: openSqlite(file), log })
  const h = halls(s)
  const tuSon = await s.point('Từ Sơn')
  const session = await h.session((await s.conference()).root)
  const operator = await h.operator(tuSon)
  const seats = []
  for (let n = 0; n < 200; n++) seats.push(await h.seat(tuSon, `Đại biểu ${n}`))
  disk.fill()
  const answers: [number, string][] = []
  for (const { id } of seats) {
    const { status, body } = await h.send(operator, session, tuSon, { seat: id })
    answers.push([status, body.code ?? ''])
  }
  const taken = answers.filter(([status]) => status === 200).length
  expect(new Set(answers.map(([status, code]) => `${status} ${code}`))).toEqual(
    new Set(taken > 0 ? ['200 ', '503 not_saved'] : ['503 not_saved']),
  )
  expect((await h.roll(operator, session, tuSon)).figures.present).toBe(taken)

  disk.free()
  expect((await h.send(operator, session, tuSon, { seat: seats.at(-1)!.id })).status).toBe(200)
  expect((await h.roll(operator, session, tuSon)).figures.present).toBe(taken + 1)
  expect((await verify(s.db)).broken).toBeUndefined()
  expect(new Set(errors)).toEqual(new Set(['request failed']))
  await s.end()
  rmSync(file, { force: true })
  disk.remove()
})
