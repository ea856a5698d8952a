import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { child } from './child.mjs'
import { findProgram, isProgram } from './find.mjs'
import { inRoot } from './places.mjs'
import { SetupProblem, say, step } from './say.mjs'
import { words } from './words.mjs'

const CHROMIUMS = ['chromium', 'google-chrome', 'chromium-browser', 'google-chrome-stable']
const LIMIT_MS = 20 * 60_000
const isRoot = () => process.getuid?.() === 0

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return isProgram(path) ? path : undefined
}

const foundChromium = async () => findProgram(CHROMIUMS) ?? (await playwrightChromium())

/** soffice alone may be a writer: only the Calc library opens sheets. */
export function foundCalc(path = findProgram(['soffice', 'libreoffice'])) {
  return path && existsSync(join(dirname(realpathSync(path)), 'libsclo.so')) ? path : undefined
}

/** Installs Debian packages, one group after the other: where one has no such package, the others still come. */
async function debian(groups) {
  if (!isRoot() || !findProgram(['apt-get']) || groups.length === 0) return
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, limitMs: LIMIT_MS }
  await step(words.gettingDebian(groups.flat().join(', ')), async () => {
    const update = await child('apt-get', ['update', '-q'], options)
    for (const group of groups) {
      const result = await child('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...group], options)
      if (result.code !== 0) say(`${update.output}${result.output}`.trim().split('\n').slice(-3).join('\n'))
    }
  })
}

async function playwrightInstall() {
  const args = ['install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']
  const cli = inRoot('node_modules/@playwright/test/cli.js')
  await step(words.gettingChromium, () => child(process.execPath, [cli, ...args], { limitMs: LIMIT_MS }))
}

function named(variable, sentence) {
  const path = process.env[variable]
  if (path && !isProgram(path)) throw new SetupProblem(sentence(path))
  return path || undefined
}

async function getMissing(chromium, calc) {
  await debian([
    ...(chromium ? [] : [['chromium', 'fonts-liberation2']]),
    ...(calc ? [] : [['libreoffice-calc-nogui']]),
  ])
  if (!chromium && !(await foundChromium())) await playwrightInstall()
}

/**
 * A Chromium and a LibreOffice Calc for the tests: named, found, or (with `get`) installed.
 * Answers { chromium, calc }, each a path or undefined.
 */
export async function testTools({ get }) {
  const chromium = named('CHROMIUM_BIN', words.chromiumBinMissing)
  const calc = named('SOFFICE_BIN', words.sofficeBinMissing)
  const find = async () => ({ chromium: chromium ?? (await foundChromium()), calc: calc ?? foundCalc() })
  const found = await find()
  if (!get || (found.chromium && found.calc)) return found
  await getMissing(found.chromium, found.calc)
  return find()
}
