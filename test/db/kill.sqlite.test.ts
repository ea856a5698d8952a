import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openSqlite } from '../../server/db/sqlite'
import { verify } from '../../server/journal/verify'
import { openSampleSqlite } from './sample/open'
import { voters } from './sample/sample.store'

const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [])

/** Starts the writing process, lets it answer some calls, and kills it in the middle of its work. */
async function runAndKill(file: string, answers: string, run: number) {
  const before = linesOf(answers).length
  const script = path.join(import.meta.dirname, 'sample/killed.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, file, answers, String(run)], { stdio: 'inherit' })
  const ended = new Promise((go) => child.once('exit', go))
  await expect.poll(() => linesOf(answers).length, { timeout: 30_000, interval: 10 }).toBeGreaterThan(before)
  await sleep(Math.random() * 150)
  child.kill('SIGKILL')
  await ended
}

test('killed three times at any moment: every answered write stands, none refused, and the journal is whole', async () => {
  const { file, close } = await openSampleSqlite()
  await close()
  const answers = `${file}.answers`
  for (let run = 0; run < 3; run++) await runAndKill(file, answers, run)
  const db = openSqlite(file)
  const kept = new Set(await voters(db.read))
  const lines = linesOf(answers)
  const verdict = await verify(db)
  await db.close()
  expect(lines.filter((line) => !line.startsWith('!') && !kept.has(line))).toEqual([])
  expect(lines.filter((line) => line.startsWith('!') && kept.has(line.slice(1)))).toEqual([])
  expect(verdict.broken).toBeUndefined()
  expect(verdict.entries).toBe(kept.size)
}, 120_000)
