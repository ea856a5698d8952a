import { openSync, writeSync } from 'node:fs'
import { openSqlite } from '../../../server/db/sqlite'
import { record } from '../../../server/journal/record'
import { castVote } from './sample.store'

const [, , file, answers, run] = process.argv
if (!file || !answers) throw new Error('usage: killed.ts <database> <answers> <run>')
const db = openSqlite(file)
const log = openSync(answers, 'a')
let made = 0

/** One caller: writes until the process is killed, and notes each answer after it came. */
async function callForever(scope: number) {
  for (;;) {
    const person = `${run}-${made++}`
    const refuse = made % 7 === 0
    const work = db.write(scope, async (tx) => {
      await castVote(tx, person)
      await record(tx, { scope, at: 1, actor: 'u', kind: 'test.cast', reach: 'down', body: { person } })
      if (refuse) throw new Error('refused')
    })
    const kept = await work.then(
      () => true,
      () => false,
    )
    writeSync(log, `${kept ? '' : '!'}${person}\n`)
  }
}
for (let caller = 0; caller < 40; caller++) void callForever(caller % 4)
