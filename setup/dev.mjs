import { child } from './child.mjs'
import { install } from './install.mjs'
import { livekitServer } from './livekit.mjs'
import { inRoot } from './places.mjs'
import { say } from './say.mjs'
import { checkoutTurn } from './turn.mjs'
import { words } from './words.mjs'

const start = (script, args, env) =>
  child(process.execPath, [inRoot(script), ...args], { cwd: inRoot(), env, show: true })

/** Server (reloads itself) and client (vite) together; Ctrl-C ends both, and so does the end of either. */
export async function run() {
  await checkoutTurn(install)
  const bin = process.env.LIVEKIT_URL ? undefined : await livekitServer()
  const env = bin ? { ...process.env, LIVEKIT_SERVER_BIN: bin } : process.env
  say(words.devReady)
  const server = start('node_modules/tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'server/main.ts'], env)
  const client = start('node_modules/vite/bin/vite.js', [], env)
  const { code } = await Promise.race([server, client])
  process.exitCode = code
  process.kill(process.pid, 'SIGTERM')
}
