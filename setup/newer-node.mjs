import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { child } from './child.mjs'
import { inRoot } from './places.mjs'
import { chapter, say } from './say.mjs'
import { words } from './words.mjs'

const MINUTE = 60_000
/** The recommended one; npm carries its binary and headers. */
const NODE = `node-${process.platform}-${process.arch}@24`

async function done(command, args, options) {
  const { code } = await child(command, args, { show: true, limitMs: 30 * MINUTE, ...options })
  return code === 0
}

const sumOf = (output) => {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output.trim()) ?? []
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) }
}

/** `npm test` without browsers on Node 24, in a clone of what is committed here, which installs all it needs by itself. */
export const newerNode = (env) =>
  chapter(words.suiteOn('Node 24'), async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diem-cau-node-'))
    try {
      const node = join(folder, 'node_modules', NODE.split('@')[0])
      const clone = join(folder, 'clone')
      const ready =
        (await done('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, NODE], { cwd: folder, env })) &&
        (await done('git', ['clone', '--quiet', inRoot(), clone], { cwd: folder, env }))
      if (!ready) return { passed: 0, failed: 1 }
      const { npm_execpath: _ours, ...others } = env
      const newer = { ...others, PATH: `${join(node, 'bin')}${delimiter}${env.PATH}`, npm_config_nodedir: node }
      const test = { cwd: clone, env: newer, limitMs: 60 * MINUTE }
      const { output } = await child(join(node, 'bin/node'), ['setup.mjs', 'test', 'test/'], test)
      say(output.split('\n').slice(-12).join('\n'))
      return sumOf(output)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
