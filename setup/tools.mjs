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

/** Installs Debian packages when we may; answers whether that worked. */
async function debian(packages) {
  if (!isRoot() || !findProgram(['apt-get'])) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, limitMs: LIMIT_MS }
  return step(words.gettingDebian(packages.join(', ')), async () => {
    const update = await child('apt-get', ['update', '-q'], options)
    const result = await child('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options)
    if (result.code !== 0) say(`${update.output}${result.output}`.trim().split('\n').slice(-3).join('\n'))
    return result.code === 0
  })
}

const playwrightInstall = () =>
  step(words.gettingChromium, () =>
    child(process.execPath, [inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
      limitMs: LIMIT_MS,
    }),
  )

function named(variable, sentence) {
  const path = process.env[variable]
  if (path && !isProgram(path)) throw new SetupProblem(sentence(path))
  return path || undefined
}

async function getMissing(chromium, calc) {
  const packages = [...(chromium ? [] : ['chromium', 'fonts-liberation2']), ...(calc ? [] : ['libreoffice-calc-nogui'])]
  if (packages.length > 0) await debian(packages)
  if (!(await foundChromium())) await playwrightInstall()
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
