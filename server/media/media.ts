import type { Config } from '../config'
import type { Media, MediaHooks } from '../media.part'
import { keep, remembered } from './kept'
import { end, running } from './pid'
import { freeTcp } from './ports'
import { externalSource, ownSource } from './source'
import { standingRooms } from './standing'
import { statusOf } from './status'
import { type Log, supervise, type Upstream } from './supervise'
import { joinToken, type Keys } from './tokens'
import { type Listener, listenForWebhooks } from './webhooks'

export type MediaSettings = Pick<Config, 'dataDir' | 'nodeAddress' | 'mediaPorts' | 'livekit'> & {
  /** Where webhooks arrive on loopback; by default the port of before, or a free one. */
  webhookPort?: number
}

/** What `main` holds: the part that domains see, and what the gate in front of it needs. */
export interface RunningMedia extends Media {
  /** Where the server listens, while rooms stand. */
  upstream(): string | undefined
  /** Resolves when the first attempt has ended, well or not. */
  settled(): Promise<void>
  webhookPort: number
}

/** A server left running sends to the port of before; if that is taken we could not hear it, so it is ended. */
async function hear(settings: MediaSettings, keys: Keys, hooks: MediaHooks, now: () => number): Promise<Listener> {
  const kept = remembered(settings.dataDir)
  const same = settings.webhookPort ?? (kept.webhooks || (await freeTcp()))
  const listener = await listenForWebhooks(keys, hooks, now, same).catch(async (error) => {
    if (settings.webhookPort) throw error
    return listenForWebhooks(keys, hooks, now, await freeTcp())
  })
  const left = settings.livekit.kind === 'own' && kept.server
  if (left && kept.webhooks !== listener.port && running(left)) await end(left, 0)
  keep(settings.dataDir, { ...kept, webhooks: listener.port })
  return listener
}

interface Wanted {
  settings: MediaSettings
  hooks: MediaHooks
  log: Log
  /** UTC ms. */
  now: () => number
}

function sourceOf({ livekit, dataDir, nodeAddress, mediaPorts }: MediaSettings, webhooks: number) {
  if (livekit.kind === 'given') return externalSource(livekit.url, livekit)
  return ownSource({ dir: dataDir, binary: livekit.binary, node: nodeAddress, ports: mediaPorts }, webhooks)
}

/** Begins to look after a media server and returns at once; `settled` tells when the first attempt has ended. */
export async function startMedia({ settings, hooks, log, now }: Wanted): Promise<RunningMedia> {
  const { livekit } = settings
  const listener = await hear(settings, livekit.kind === 'given' ? livekit : remembered(settings.dataDir), hooks, now)
  const source = sourceOf(settings, listener.port)
  const standing = standingRooms(hooks)
  const status = statusOf(now)
  const stop = new AbortController()
  let upstream: Upstream | undefined
  const hand = (given: Upstream | undefined) => {
    upstream = given
  }
  const running = supervise({ source, standing, status, log, hand }, stop.signal)
  return {
    state: status.now,
    onState: status.on,
    openRoom: async (name) => (upstream ? upstream.rooms.open(name) : standing.later(name, 'open')),
    closeRoom: async (name) => (upstream ? upstream.rooms.close(name) : standing.later(name, 'close')),
    list: async (name) => upstream?.rooms.list(name).catch(() => undefined),
    permit: async (room, identity, permission) => upstream?.rooms.permit(room, identity, permission),
    remove: async (room, identity) => upstream?.rooms.remove(room, identity),
    muteAll: async (room, except) => upstream?.rooms.muteAll(room, except),
    token: (grant) => joinToken(source.keys, grant),
    address: () => livekit.publicUrl ?? '/livekit',
    upstream: () => upstream?.address,
    settled: () => status.settled,
    webhookPort: listener.port,
    async close({ keepServer }) {
      stop.abort()
      await running
      await source.close(keepServer)
      await listener.close()
    },
  }
}
