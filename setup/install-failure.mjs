import { words } from './words.mjs'

const COMPILER = new RegExp(
  [
    'not found: make',
    'make: (command )?not found',
    '\\b(g\\+\\+|c\\+\\+|cc|cc1plus|gcc|clang)[: ].*(not found|No such file)',
    'find Python',
  ].join('|'),
  'i',
)
/** The prebuilt binary that could not be had is no failure yet: compiling comes next. */
const PREBUILT = /^prebuild-install .*$/gm
const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/
const LOCK = /npm (?:error|ERR!) code EUSAGE/

/** The line of npm that says most, for failures we have no sentence for. */
function telling(output) {
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line))
  const said = errors.map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim()).filter(Boolean)
  return said.find((line) => !/^(code|errno|syscall|path|A complete log)/.test(line)) ?? said[0] ?? 'npm'
}

function refusedPath(output) {
  return /npm (?:error|ERR!) path (.+)/.exec(output)?.[1]?.trim() ?? 'node_modules'
}

/** What a failed `npm ci` means, as one sentence. `output` is all it said, `log` where that is kept. */
export function installFailure(output, log) {
  const network = NETWORK.exec(output.replace(PREBUILT, ''))?.[1]
  if (COMPILER.test(output)) return words.noCompiler
  if (/gyp ERR!|node-gyp/.test(output) && !network) return words.noCompiler
  if (/\bENOSPC\b/.test(output)) return words.diskFull(refusedPath(output))
  if (/\b(EACCES|EPERM|EROFS|ENOTDIR)\b/.test(output)) return words.notWritable(refusedPath(output))
  if (network) return words.noNetwork(network)
  if (LOCK.test(output)) return words.lockOutOfStep
  return words.installFailed(telling(output), log)
}
