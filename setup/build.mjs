import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { child } from './child.mjs'
import { inRoot } from './places.mjs'
import { SetupProblem, step } from './say.mjs'
import { words } from './words.mjs'

const SOURCES = ['client', 'server', 'shared', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
const STAMP = 'dist/built-from'
const UNWRITABLE = /\b(EACCES|EPERM|EROFS)\b/
const RESULTS = ['dist/client/index.html', 'dist/server/main.js']

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).sort()
  return names.flatMap((name) => filesBelow(join(path, name)))
}

/** One hash over names and contents of everything the build reads below `base`. */
export function sourcesHash(base, sources = SOURCES) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesBelow(join(base, source)))) {
    const content = readFileSync(path)
    hash.update(`${path.slice(base.length)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function isBuilt(hash) {
  if (!RESULTS.every((path) => existsSync(inRoot(path)))) return false
  return existsSync(inRoot(STAMP)) && readFileSync(inRoot(STAMP), 'utf8') === hash
}

/** The line that names the cause: not the headings above it, not the trace below it. */
export function tellingLine(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
  const heading = /^(error during build:|Build failed with \d+ errors?:)$/
  return lines.find((line) => /error|\[[A-Z_]+\]/i.test(line) && !heading.test(line)) ?? 'vite'
}

async function vite(args) {
  const result = await child(process.execPath, [inRoot('node_modules/vite/bin/vite.js'), 'build', ...args], {
    cwd: inRoot(),
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (result.code === 0) return
  if (UNWRITABLE.test(result.output)) throw new SetupProblem(words.notWritable(inRoot('dist')))
  const log = join(tmpdir(), `diem-cau-build-${process.pid}.log`)
  writeFileSync(log, result.output)
  throw new SetupProblem(words.buildFailed(tellingLine(result.output), log))
}

async function buildAll(hash) {
  rmSync(inRoot(STAMP), { force: true })
  await step(words.buildingClient, () => vite([]))
  await step(words.buildingServer, () => vite(['--ssr']))
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(inRoot(STAMP), hash)
}

/** Builds dist/client and dist/server when a source changed since they were last built. */
export async function build() {
  const hash = sourcesHash(inRoot())
  if (isBuilt(hash)) return
  try {
    await buildAll(hash)
  } catch (error) {
    throw UNWRITABLE.test(String(error.code)) ? new SetupProblem(words.notWritable(inRoot('dist'))) : error
  }
}
