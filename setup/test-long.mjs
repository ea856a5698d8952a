import { install } from './install.mjs'
import { livekitServer } from './livekit.mjs'
import { newerNode } from './newer-node.mjs'
import { exitCode, lastLine, total } from './reports.mjs'
import { say } from './say.mjs'
import { testEnv } from './test-env.mjs'
import { building, playwright, vitest } from './test-steps.mjs'
import { testTools } from './tools.mjs'
import { checkoutTurn } from './turn.mjs'
import { words } from './words.mjs'

const POSTGRES = { SUITE_ENGINE: 'postgres' }
const LONG = { LONG: '1' }
const LONG_BROWSER = { AWAY_SECONDS: '60', FLOOR_CYCLES: '200' }

/** The long forms on both engines; `filters` choose among them. */
const long = (env, filters) => [
  () => vitest({ ...env, ...LONG }, ['--project', 'long', ...filters], words.longOn('SQLite')),
  () => vitest({ ...env, ...LONG, ...POSTGRES }, ['--project', 'long', ...filters], words.longOn('PostgreSQL')),
]

/** The whole application on PostgreSQL, in a browser too; a minute without a line, 200 floors; the suite on the recommended Node. */
const whole = (env) => [
  () => vitest({ ...env, ...POSTGRES }, ['--project', 'node', '--project', 'livekit'], words.suiteOn('PostgreSQL')),
  building,
  () =>
    playwright({ ...env, ...LONG_BROWSER }, words.browserOn('PostgreSQL'), [], ['test/setup/with-postgres.main.ts']),
  () => newerNode(env),
]

async function inTurn(steps) {
  const sums = []
  for (const step of steps) sums.push(await step())
  return sums
}

/** What takes too long for every change: `npm run test:long`, or `npm run test:long -- kill`. */
export async function run(filters) {
  await checkoutTurn(install)
  const found = await testTools({ get: true })
  const env = testEnv({ ...found, livekit: await livekitServer() })
  const sum = total(await inTurn(filters.length > 0 ? long(env, filters) : [...long(env, []), ...whole(env)]))
  say(`\n${lastLine(sum)}`)
  process.exitCode = exitCode(sum)
}
