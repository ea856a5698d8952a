import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { livekitServer } from './livekit.mjs'
import { inRoot } from './places.mjs'
import { checkoutTurn } from './turn.mjs'

async function prepare() {
  await install()
  await build()
}

/** Makes everything ready, then becomes the application: same process, so that its signals are the application's. */
export async function run() {
  await checkoutTurn(prepare)
  const bin = process.env.LIVEKIT_URL ? undefined : await livekitServer()
  if (bin) process.env.LIVEKIT_SERVER_BIN = bin
  process.env.NODE_ENV ??= 'production'
  await import(pathToFileURL(inRoot('dist/server/main.js')).href)
}
