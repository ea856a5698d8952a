import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { child } from './child.mjs'
import { findProgram, isProgram } from './find.mjs'
import { fromRelease } from './livekit-release.mjs'
import { cache } from './places.mjs'
import { SetupProblem, say, step } from './say.mjs'
import { inTurn } from './turn.mjs'
import { words } from './words.mjs'

const VERSION = '1.13.5'
const MODULE = `github.com/livekit/livekit-server/cmd/server@v${VERSION}`
const LIMIT_MS = 20 * 60_000

async function isPinned(path) {
  if (!isProgram(path)) return false
  const { code, output } = await child(path, ['--version'], { limitMs: 20_000 })
  return code === 0 && output.includes(VERSION)
}

/** What Go complained about, in its own words: the last line that says something. */
const complaint = (output) => output.trim().split('\n').at(-1)?.trim().slice(0, 200) || 'go install'

/** Compiled beside its place and moved there whole, so that a broken-off build is never taken for a server. */
async function compile(go, folder, target) {
  const making = `${folder}.making`
  try {
    mkdirSync(making, { recursive: true })
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new SetupProblem(words.livekitFolder(folder))
  }
  try {
    const env = { ...process.env, GOBIN: making, GOFLAGS: '' }
    const result = await child(go, ['install', MODULE], { env, limitMs: LIMIT_MS })
    if (result.code !== 0) throw new SetupProblem(words.livekitFailed(complaint(result.output)))
    renameSync(`${making}/server`, target)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** Whether Go could build it; why not is said. */
async function built(go, folder, target) {
  try {
    await step(words.buildingLivekit, () => compile(go, folder, target))
    return true
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    say(error.message)
    return false
  }
}

async function fromCacheGoOrVendor() {
  const folder = cache(`livekit-${VERSION}`)
  const target = `${folder}/server`
  if (await isPinned(target)) return target
  const go = findProgram(['go'])
  await inTurn(`livekit-${VERSION}`, async () => {
    if (await isPinned(target)) return
    if (go && (await built(go, folder, target))) return
    await step(words.gettingLivekit, () => fromRelease(VERSION, folder, target))
    if (!(await isPinned(target))) throw new SetupProblem(words.livekitFailed('--version'))
  })
  return target
}

/** The server named by LIVEKIT_SERVER_BIN, checked: a wrong path is a wrong setting, not a machine without video. */
function given() {
  const path = process.env.LIVEKIT_SERVER_BIN
  if (path && !isProgram(path)) throw new SetupProblem(words.livekitBinMissing(path))
  return path || undefined
}

/** Path of a LiveKit server, or undefined after saying why there is none: that costs only video. */
export async function livekitServer() {
  const path = given()
  if (path) return path
  try {
    return await fromCacheGoOrVendor()
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    say(error.message)
    return undefined
  }
}
