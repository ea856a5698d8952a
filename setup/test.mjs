import { install } from './install.mjs'
import { livekitServer } from './livekit.mjs'
import { exitCode, lastLine, total } from './reports.mjs'
import { say } from './say.mjs'
import { testEnv } from './test-env.mjs'
import { building, lint, playwright, types, vitest } from './test-steps.mjs'
import { testTools } from './tools.mjs'
import { checkoutTurn } from './turn.mjs'
import { words } from './words.mjs'

/** What the tests need; whatever cannot be had is said, and is one failure each. */
async function tools() {
  const { chromium, calc } = await testTools({ get: true })
  const livekit = await livekitServer()
  if (!chromium) say(words.noChromium)
  if (!calc) say(words.noCalc)
  const failed = [chromium, calc, livekit].filter((path) => !path).length
  return { env: testEnv({ chromium, calc, livekit }), sum: { passed: 0, failed } }
}

async function everything() {
  const { env, sum } = await tools()
  const sums = [sum, await types(env), await lint(env), await vitest(env)]
  const built = await building()
  sums.push(built)
  if (built.failed === 0) sums.push(await playwright(env, words.browser))
  return sums
}

/** `npm test -- agenda`: the tests whose path says so, with the tools that are here. */
async function some(filters) {
  const found = await testTools({ get: false })
  return [await vitest(testEnv({ ...found, livekit: await livekitServer() }), filters)]
}

/** Runs all tests, or those of `filters`; the last line is the sum. */
export async function run(filters) {
  await checkoutTurn(install)
  const sum = total(filters.length > 0 ? await some(filters) : await everything())
  say(`\n${lastLine(sum)}`)
  process.exitCode = exitCode(sum)
}
