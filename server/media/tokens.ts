import { AccessToken, TrackSource, type VideoGrant } from 'livekit-server-sdk'
import type { Grant, Permission } from '../media.part'

export interface Keys {
  key: string
  secret: string
}

const TTL_SECONDS = 600
const SOURCES = [TrackSource.CAMERA, TrackSource.MICROPHONE]

/** The rights of a participant in full: what is left out means "allowed" to LiveKit, and an empty source list means all. */
export const rights = (permission: Permission, subscribe = true) => ({
  canPublish: permission.publish,
  canSubscribe: subscribe,
  canPublishData: false,
  canPublishSources: SOURCES,
})

/** What others publish while one is hidden reaches nobody, so the right to publish includes being seen. */
export const seen = (permission: Permission): boolean => permission.onStage || permission.publish

const videoGrant = (grant: Grant): VideoGrant => ({
  roomJoin: true,
  room: grant.room,
  ...rights(grant.permission, grant.subscribe),
  hidden: !seen(grant.permission),
  canUpdateOwnMetadata: false,
  canSubscribeMetrics: false,
  canManageAgentSession: false,
  roomCreate: false,
  roomList: false,
  roomRecord: false,
  roomAdmin: false,
  ingressAdmin: false,
  recorder: false,
  agent: false,
})

/** A JWT for one identity and one room, good for 10 minutes (LiveKit renews it for as long as the person stays connected). */
export async function joinToken(keys: Keys, grant: Grant): Promise<string> {
  if (!grant.room || !grant.identity) throw new Error('a token needs a room and an identity')
  const token = new AccessToken(keys.key, keys.secret, {
    identity: grant.identity,
    name: grant.name,
    ttl: TTL_SECONDS,
  })
  token.addGrant(videoGrant(grant))
  return token.toJwt()
}
