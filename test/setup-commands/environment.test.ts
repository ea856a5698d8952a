import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sourcesHash, tellingLine } from '../../setup/build.mjs'
import { findProgram } from '../../setup/find.mjs'
import { nodeProblem, supports } from '../../setup/node-version.mjs'
import { testEnv } from '../../setup/test-env.mjs'
import { foundCalc } from '../../setup/tools.mjs'

const dir = mkdtempSync(join(tmpdir(), 'environment-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('Node', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '24.0.0', '25.1.0'])('%s will do', (version) => {
    expect(supports(version)).toBe(true)
    expect(nodeProblem(version)).toBeUndefined()
  })

  test.each(['12.22.0', '18.19.0', '20.18.3', '21.7.0', '22.11.0', '23.9.0'])('%s will not', (version) => {
    expect(supports(version)).toBe(false)
    expect(nodeProblem(version)).toContain(`Node ${version}`)
  })
})

describe('what the build is made from', () => {
  const base = join(dir, 'sources')
  mkdirSync(join(base, 'server', 'deep'), { recursive: true })
  writeFileSync(join(base, 'server', 'deep', 'a.ts'), 'one')
  const before = sourcesHash(base, ['server', 'absent'])

  test('the same content is the same, wherever it lies', () => {
    expect(sourcesHash(base, ['server', 'absent'])).toBe(before)
  })

  test('a changed, moved or added file is a change; a file elsewhere is none', () => {
    writeFileSync(join(base, 'README.md'), 'x')
    expect(sourcesHash(base, ['server'])).toBe(before)
    writeFileSync(join(base, 'server', 'b.ts'), '')
    const added = sourcesHash(base, ['server'])
    expect(added).not.toBe(before)
    writeFileSync(join(base, 'server', 'deep', 'a.ts'), 'two')
    expect(sourcesHash(base, ['server'])).not.toBe(added)
  })
})

test('a failed build names its cause, not the headings above it', () => {
  const output =
    'error during build:\nBuild failed with 2 errors:\n\n\u001b[31m[UNRESOLVED_IMPORT] \u001b[0mCould not resolve x'
  expect(tellingLine(output)).toBe('[UNRESOLVED_IMPORT] Could not resolve x')
})

describe('programs', () => {
  const bin = join(dir, 'bin')
  mkdirSync(join(bin, 'folder'), { recursive: true })
  writeFileSync(join(bin, 'text'), '')
  writeFileSync(join(bin, 'tool'), '')
  chmodSync(join(bin, 'tool'), 0o755)

  test('only a file that may be run is one, and the first name wins', () => {
    expect(findProgram(['folder', 'text', 'tool'], `/absent:${bin}`)).toBe(join(bin, 'tool'))
    expect(findProgram(['folder', 'text'], bin)).toBeUndefined()
  })

  test('an office without its Calc library is no Calc', () => {
    expect(foundCalc(join(bin, 'tool'))).toBeUndefined()
    writeFileSync(join(bin, 'libsclo.so'), '')
    expect(foundCalc(join(bin, 'tool'))).toBe(join(bin, 'tool'))
  })
})

describe('environment of the tests', () => {
  const tools = { chromium: '/c', calc: '/s', livekit: '/l' }

  test('settings of an application that runs here do not reach them', () => {
    const env = { PATH: '/bin', PORT: '1', DATABASE_URL: 'x', LIVEKIT_URL: 'x', NODE_ENV: 'production', PG_BIN: '/pg' }
    const expected = { PATH: '/bin', PG_BIN: '/pg', CHROMIUM_BIN: '/c', SOFFICE_BIN: '/s', LIVEKIT_SERVER_BIN: '/l' }
    expect(testEnv(tools, env)).toEqual(expected)
  })

  test('what was not found is not named', () => {
    expect(testEnv({ ...tools, calc: undefined, livekit: undefined }, {})).toEqual({ CHROMIUM_BIN: '/c' })
  })

  test('no colours where nobody looks', () => {
    expect(testEnv(tools, { CI: 'true', FORCE_COLOR: '1' })).toMatchObject({ NO_COLOR: '1', CI: 'true' })
    expect(testEnv(tools, { CI: 'true', FORCE_COLOR: '1' })).not.toHaveProperty('FORCE_COLOR')
  })
})
