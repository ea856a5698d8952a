import { z } from 'zod'
import type { Reader } from '../db/database'
import { isDenied } from './connections.store'
import { identityFrom, sessionIn } from './identity'

const claims = z.object({ sub: z.string(), video: z.object({ room: z.string() }) })

function claimsOf(token: string) {
  try {
    return claims.safeParse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).data
  } catch {
    return undefined
  }
}

/**
 * Whether this is a token of a device that was removed from the session. The media server knows of no removal: a token
 * holds for ten minutes, and the one that it renewed while the device had the floor lets it publish at once. Only read
 * here, not verified: whoever changes it is refused there.
 */
export async function isTurnedAway(db: Reader, token: string): Promise<boolean> {
  const read = claimsOf(token)
  const who = read && identityFrom(read.sub)
  const where = read && sessionIn(read.video.room)
  return who !== undefined && where !== undefined && (await isDenied(db, who.device, where.session, where.epoch))
}
