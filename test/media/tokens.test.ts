import { TokenVerifier } from 'livekit-server-sdk'
import { expect, test } from 'vitest'
import { joinToken } from '../../server/media/tokens'
import { KEYS } from './signed'

const on = [true, false]
const combinations = on.flatMap((onStage) =>
  on.flatMap((publish) => on.map((subscribe) => ({ permission: { onStage, publish }, subscribe }))),
)

test.each(combinations)('a token says every right and no more: %j', async ({ permission, subscribe }) => {
  const grant = { room: 'c1.s2.e3', identity: 'p4.aaaaaaaa', name: 'Phường Ba Suối', permission, subscribe }
  const claims = await new TokenVerifier(KEYS.key, KEYS.secret).verify(await joinToken(KEYS, grant))
  const { nbf = 0, exp = 0, ...rest } = claims
  expect(rest).toEqual({
    iss: KEYS.key,
    sub: 'p4.aaaaaaaa',
    name: 'Phường Ba Suối',
    video: {
      roomJoin: true,
      room: 'c1.s2.e3',
      canPublish: permission.publish,
      canSubscribe: subscribe,
      canPublishData: false,
      canPublishSources: ['camera', 'microphone'],
      hidden: !permission.onStage && !permission.publish,
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
    },
  })
  expect(exp - nbf).toBe(600)
})
