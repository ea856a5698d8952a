import { words } from './words.mjs'

/** Stops the command with one sentence and exit code 1. */
export class SetupProblem extends Error {
  name = 'SetupProblem'
}

const lively = process.stdout.isTTY && !process.env.CI
/** How often a long step tells that it is still at work where no line can be redrawn. */
const QUIET_MS = 15_000

const elapsed = (since) => words.seconds(Math.max(1, Math.round((Date.now() - since) / 1000)))
const write = (text) => process.stdout.write(text)

export const say = (sentence) => write(`${sentence}\n`)

/** Runs `work` under a heading; says how long it takes while it takes long, and how long it took. */
export async function step(heading, work) {
  const since = Date.now()
  write(lively ? `${heading} …` : `${heading} …\n`)
  const tick = lively ? () => write(`\r${heading} … ${elapsed(since)}`) : () => write(`  … ${elapsed(since)}\n`)
  const timer = setInterval(tick, lively ? 1000 : QUIET_MS)
  try {
    const result = await work()
    write(`${lively ? `\r${heading}: ` : '  '}${words.done(elapsed(since))}\n`)
    return result
  } catch (error) {
    write(`${lively ? `\r${heading}: ` : '  '}${words.failed(elapsed(since))}\n`)
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** A heading over output that a child writes itself. Answers how long the work took, in words, after it. */
export async function chapter(heading, work) {
  const since = Date.now()
  say(`\n== ${heading}`)
  const result = await work()
  say(`-- ${heading}: ${elapsed(since)}`)
  return result
}
