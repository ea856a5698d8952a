import { build } from './build.mjs'
import { install } from './install.mjs'
import { livekitServer } from './livekit.mjs'
import { exitCode, lastLine } from './reports.mjs'
import { SetupProblem, say } from './say.mjs'
import { testEnv } from './test-env.mjs'
import { playwright } from './test-steps.mjs'
import { testTools } from './tools.mjs'
import { checkoutTurn } from './turn.mjs'
import { words } from './words.mjs'

async function prepare() {
  await install()
  await build()
}

/** The browser story alone, against the built application and the real LiveKit server. */
export async function run(filters) {
  await checkoutTurn(prepare)
  const { chromium, calc } = await testTools({ get: true })
  if (!chromium) throw new SetupProblem(words.noChromium)
  const env = testEnv({ chromium, calc, livekit: await livekitServer() })
  const sum = await playwright(env, words.story, ['story.spec', ...filters])
  say(`\n${lastLine(sum)}`)
  process.exitCode = exitCode(sum)
}
