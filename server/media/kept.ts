import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** `DATA_DIR/livekit.json`: what the next start needs to know this server again and to hear its webhooks. */
const schema = z.object({
  key: z.string().min(1),
  secret: z.string().min(32),
  /** Where our webhook listener sits; a server left running keeps sending there. */
  webhooks: z.number().int().optional(),
  server: z
    .object({
      ...{ pid: z.number().int(), born: z.string() },
      ...{ port: z.number().int(), udp: z.string(), tcp: z.number().int() },
      /** UTC ms when it first answered: the same for whoever adopts it. */
      since: z.number().int().optional(),
    })
    .optional(),
})
export type Kept = z.infer<typeof schema>
export type Server = NonNullable<Kept['server']>

const file = (dir: string) => join(dir, 'livekit.json')

/** Readable by us alone; replaced in one step, so that a kill leaves the old or the new. */
export function keep(dir: string, value: Kept): void {
  mkdirSync(dir, { recursive: true })
  const draft = `${file(dir)}.new`
  writeFileSync(draft, JSON.stringify(value, null, 2), { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file(dir))
}

/** What was kept, or a new key and secret: they outlive the server, so that tokens handed out stay good. */
export function remembered(dir: string): Kept {
  try {
    return schema.parse(JSON.parse(readFileSync(file(dir), 'utf8')))
  } catch {
    const made = { key: `dc${randomBytes(6).toString('hex')}`, secret: randomBytes(32).toString('hex') }
    keep(dir, made)
    return made
  }
}
