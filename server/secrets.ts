import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = 32
const LENGTH = Math.ceil((BYTES * 4) / 3)

/** A secret file that was cut or emptied: it is never silently replaced, because that would end every login. */
export class BrokenSecret extends Error {
  override name = 'BrokenSecret'
  readonly path: string
  constructor(path: string) {
    super(`secret file is broken: ${path}`)
    this.path = path
  }
}

async function kept(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (text === undefined) return undefined
  if (text.trim().length < LENGTH) throw new BrokenSecret(file)
  return text.trim()
}

/** Written whole beside its place, then linked there: of two starts at once the first one's secret stays. */
async function make(file: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(BYTES).toString('base64url')}\n`)
    await handle.sync()
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await handle.close()
    await rm(draft, { force: true })
  }
}

/**
 * The secret of that name (letters and hyphens), made once and kept in `dataDir` with mode 0600: 43 characters of
 * base64url. Throws BrokenSecret, or the file system's error.
 */
export async function secret(dataDir: string, name: string): Promise<string> {
  const file = join(dataDir, `${name}.secret`)
  await mkdir(dataDir, { recursive: true })
  if ((await kept(file)) === undefined) await make(file)
  const text = await kept(file)
  if (text === undefined) throw new BrokenSecret(file)
  return text
}
