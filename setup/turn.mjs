import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { cache, root } from './places.mjs'
import { say } from './say.mjs'
import { words } from './words.mjs'

const POLL_MS = 500
const BEAT_MS = 5_000
/** A holder that has not touched its lock for so long is gone, whoever has its process id now. */
const STALE_MS = 30_000

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** 'mine', 'busy', or 'none' where no lock can be kept (an unwritable cache folder: go on without). */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return 'mine'
  } catch (error) {
    if (error.code !== 'EEXIST') return 'none'
  }
  try {
    const fresh = Date.now() - statSync(file).mtimeMs < STALE_MS
    if (fresh && alive(Number(readFileSync(file, 'utf8')))) return 'busy'
    rmSync(file, { force: true })
  } catch (error) {
    return error.code === 'ENOENT' ? 'busy' : 'none'
  }
  return 'busy'
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // taken away from us: nothing to keep fresh
  }
}

/** One at a time per user and `name`: two copies started beside each other must not install or build into one folder. */
export async function inTurn(name, work) {
  const folder = cache('turns')
  const file = `${folder}/${name}.pid`
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    return work()
  }
  let state = take(file)
  if (state === 'busy') say(words.waiting(name))
  for (; state === 'busy'; state = take(file)) await sleep(POLL_MS)
  const beat = setInterval(() => touch(file), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (state === 'mine') rmSync(file, { force: true })
  }
}

/** A turn that concerns this checkout alone. */
export const checkoutTurn = (work) =>
  inTurn(`checkout-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`, work)
