import { setUpLink } from './accounts/set-up'
import { openDemonstration } from './demo/start'
import { remembered } from './media/kept'
import type { Parts } from './parts'
import { secret } from './secrets'
import { words } from './words'

const say = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

async function demonstration(parts: Parts): Promise<string[]> {
  if (parts.config.production) return []
  const links = await openDemonstration(parts, await secret(parts.config.dataDir, 'demonstration'))
  return links.length === 0 ? [] : [words('welcome:links'), ...links.map((one) => words('welcome:link', { ...one }))]
}

/** A real house begins with one administrator, who sets a password by this link. */
async function setUp(parts: Parts): Promise<string[]> {
  const link = parts.config.production ? await setUpLink(parts) : undefined
  return link === undefined ? [] : [words('welcome:set_up', { link })]
}

/** What the console says once the application answers: one address, and one sign-in link for each role. */
export async function welcome(parts: Parts): Promise<void> {
  const { config, media } = parts
  say([
    words('welcome:ready', { origin: config.origin }),
    ...(await demonstration(parts)),
    ...(await setUp(parts)),
    ...(media.state().state === 'off' ? [words('welcome:media_off')] : []),
    ...(config.production ? [] : [words('welcome:local_only')]),
  ])
}

/** An upgrade does not cut the picture: who ends the process reads that LiveKit stays, and how to end it. */
export function sayServerStays(dataDir: string): void {
  const pid = remembered(dataDir).server?.pid
  if (pid !== undefined) say([words('welcome:server_stays', { pid })])
}
