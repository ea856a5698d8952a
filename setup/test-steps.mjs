import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { child } from './child.mjs'
import { inRoot } from './places.mjs'
import { checkSum, playwrightSum, readReport, vitestSum } from './reports.mjs'
import { chapter, SetupProblem, say } from './say.mjs'
import { words } from './words.mjs'

const MINUTE = 60_000

/** One of our packages' commands, run by this Node, writing to our console. */
async function tool(script, args, env, minutes) {
  const options = { cwd: inRoot(), env, show: true, limitMs: minutes * MINUTE }
  const { code, timedOut } = await child(process.execPath, [inRoot('node_modules', script), ...args], options)
  if (timedOut) say(words.tookTooLong(minutes))
  return code ?? 1
}

async function withReport(name, work) {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-report-'))
  try {
    return await work(join(folder, name))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const types = (env) =>
  chapter(words.types, async () => checkSum(await tool('typescript/bin/tsc', ['--noEmit'], env, 5)))

export const lint = (env) =>
  chapter(words.lint, async () => checkSum(await tool('@biomejs/biome/bin/biome', ['check', '.'], env, 5)))

export const vitest = (env, filters = [], heading = words.vitest) =>
  chapter(heading, () =>
    withReport('vitest.json', async (file) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      const code = await tool('vitest/vitest.mjs', ['run', ...reporters, ...filters], env, 60)
      return vitestSum(readReport(file), code)
    }),
  )

/** A build that stands counts nothing; one that fails is a failure. */
export const building = () =>
  chapter(words.building, async () => {
    try {
      await build()
      return { passed: 0, failed: 0 }
    } catch (error) {
      if (!(error instanceof SetupProblem)) throw error
      say(error.message)
      return { passed: 0, failed: 1 }
    }
  })

/** `under`: a script that runs the command given to it, with more in its environment. */
export const playwright = (env, heading, filters = [], under = []) =>
  chapter(heading, () =>
    withReport('playwright.json', async (file) => {
      const reporting = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
      const command = ['@playwright/test/cli.js', 'test', ...filters]
      const code =
        under.length === 0
          ? await tool(command[0], command.slice(1), reporting, 45)
          : await tool(
              'tsx/dist/cli.mjs',
              [...under, process.execPath, inRoot('node_modules', command[0]), ...command.slice(1)],
              reporting,
              45,
            )
      const report = readReport(file)
      if (report?.stats.flaky) say(words.askedAgain(report.stats.flaky))
      return playwrightSum(report, code)
    }),
  )
