import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { child } from './child.mjs'
import { SetupProblem } from './say.mjs'
import { words } from './words.mjs'

const VENDOR = 'https://github.com/livekit/livekit/releases/download'
const LIMIT_MS = 10 * 60_000
const MACHINES = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' }

/** The vendor's file for this machine; undefined where there is none (macOS has it from Homebrew). */
export function archiveFor(version, platform = process.platform, arch = process.arch) {
  const machine = MACHINES[arch]
  if (platform === 'linux' && machine) return `livekit_${version}_linux_${machine}.tar.gz`
  if (platform === 'win32' && machine) return `livekit_${version}_windows_${machine}.zip`
  return undefined
}

async function fetched(address) {
  try {
    const reply = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) })
    if (!reply.ok) throw new Error(`${reply.status} ${address}`)
    return Buffer.from(await reply.arrayBuffer())
  } catch (error) {
    throw new SetupProblem(words.livekitDownload(error.cause?.message ?? error.message))
  }
}

/** The sum that the vendor published for a file: a line of checksums.txt, "<sha256>  <name>". */
export function publishedSum(checksums, name) {
  const line = checksums.split('\n').find((one) => one.trim().split(/\s+\*?/)[1] === name)
  return line?.trim().split(/\s+/)[0]?.toLowerCase()
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * Gets the vendor's release archive, compares it with its published checksum and moves the server to `target`, whole.
 * LIVEKIT_RELEASES names another place with the same layout (an office's mirror). Throws a SetupProblem.
 */
export async function fromRelease(version, folder, target) {
  const name = archiveFor(version)
  if (!name) throw new SetupProblem(words.livekitNoArchive)
  const place = `${process.env.LIVEKIT_RELEASES || VENDOR}/v${version}`
  const wanted = publishedSum(String(await fetched(`${place}/checksums.txt`)), name)
  const bytes = await fetched(`${place}/${name}`)
  if (!wanted || sha256(bytes) !== wanted) throw new SetupProblem(words.livekitWrongSum(name))
  const making = `${folder}.making`
  try {
    mkdirSync(making, { recursive: true })
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${making}/${name}`, bytes)
  } catch {
    throw new SetupProblem(words.livekitFolder(folder))
  }
  try {
    const { code, output } = await child('tar', ['-xf', `${making}/${name}`, '-C', making], { limitMs: LIMIT_MS })
    if (code !== 0) throw new SetupProblem(words.livekitFailed(output.trim().split('\n').at(-1) ?? 'tar'))
    renameSync(`${making}/livekit-server${process.platform === 'win32' ? '.exe' : ''}`, target)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}
