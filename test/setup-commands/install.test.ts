import { expect, test } from 'vitest'
import { agrees, stampOf } from '../../setup/install.mjs'
import { installFailure } from '../../setup/install-failure.mjs'

const NO_PREBUILT = 'prebuild-install warn install getaddrinfo ENOTFOUND github.com\n'

test.each([
  ['no Python', 'gyp ERR! stack Error: Could not find any Python installation to use'],
  ['no make', 'gyp ERR! stack Error: not found: make'],
  ['no C compiler', 'make: cc: No such file or directory\ngyp ERR! stack Error: `make` failed with exit code: 2'],
  ['no C++ compiler', 'make: g++: No such file or directory\ngyp ERR! build error'],
  ['another trouble of compiling', 'gyp ERR! stack Error: `make` failed with exit code: 2'],
])('%s: the compiler and how to get it', (_, output) => {
  const sentence = installFailure(`${NO_PREBUILT}${output}\nnpm error code 1\nnpm error path node_modules/x`, 'log')
  expect(sentence).toContain('thiếu bộ biên dịch')
  expect(sentence).toContain('apt-get install build-essential python3')
})

test.each([
  ['npm error code ECONNREFUSED\nnpm error FetchError: connect', 'ECONNREFUSED'],
  [`${NO_PREBUILT}gyp ERR! stack FetchError: request failed, reason: getaddrinfo EAI_AGAIN headers`, 'EAI_AGAIN'],
])('no network', (output, code) => {
  expect(installFailure(output, 'log')).toContain(`không ra được mạng (${code})`)
})

test('a folder that may not be written is named', () => {
  const output =
    'npm error code EACCES\nnpm error syscall mkdir\nnpm error path /srv/app/node_modules\nnpm error errno -13'
  expect(installFailure(output, 'log')).toMatch(/^Không ghi được vào \/srv\/app\/node_modules\./)
})

test('a full disk', () => {
  expect(installFailure('npm error code ENOSPC\nnpm error path /srv/app/node_modules/x', 'log')).toContain('Hết chỗ')
})

test('a lock file that does not fit package.json', () => {
  expect(installFailure('npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only', 'log')).toContain('không khớp')
})

test('anything else: the words of npm and where all of them are kept', () => {
  const sentence = installFailure('npm error code E404\nnpm error 404 Not Found - GET x', '/log')
  expect(sentence).toContain('404 Not Found - GET x')
  expect(sentence).toContain('/log')
})

test('an installation belongs to one lock file, one major Node, one kind of machine', () => {
  const stamp = stampOf('lock', 'node 20 linux x64')
  expect(stampOf('lock', 'node 20 linux x64')).toBe(stamp)
  expect(stampOf('lock', 'node 24 linux x64')).not.toBe(stamp)
  expect(stampOf('lock2', 'node 20 linux x64')).not.toBe(stamp)
})

const lock = (packages: object) => JSON.stringify({ packages })

test('what npm says it installed is compared with the lock file', () => {
  const wanted = lock({ '': {}, a: { version: '1' }, b: { version: '1' }, other: { version: '1', optional: true } })
  expect(agrees(wanted, lock({ a: { version: '1' }, b: { version: '1' } }))).toBe(true)
  expect(agrees(wanted, lock({ a: { version: '1' } }))).toBe(false)
  expect(agrees(wanted, lock({ a: { version: '1' }, b: { version: '2' } }))).toBe(false)
  expect(agrees(wanted, lock({ a: { version: '1' }, b: { version: '1' }, left: { version: '1' } }))).toBe(false)
})
