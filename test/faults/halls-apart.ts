import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { TestPoint } from '../scenes/builders'
import { testConfig } from '../scenes/scene'
import type { Hall, Stay } from './hall'
import type { Morning } from './morning'

export type Order =
  | {
      kind: 'enter'
      url: string
      origin: string
      gate: string
      session: number
      places: { point: TestPoint; cookie: string | undefined }[]
    }
  | { kind: 'ready'; since: number }
  | { kind: 'look' }
  | { kind: 'end' }
export type Seen = { state: Hall['state']; identity: string; stays: Stay[] }
export type Told = Seen[]

const script = fileURLToPath(new URL('./hall.process.ts', import.meta.url))

/** The halls of a morning, living in another process; `look` tells what they say of themselves. */
export async function hallsApart(it: Morning) {
  const child = fork(script, [], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const send = (order: Order) => child.send(order)
  const places = it.halls.map(({ point, browser }) => ({ point, cookie: browser.cookie }))
  const { url, gate, session } = it
  send({ kind: 'enter', url, origin: testConfig().origin, gate, session, places })
  const ready = () => send({ kind: 'ready', since: it.media().state().since })
  ready()
  const unhear = it.media().onState((state) => state === 'ready' && ready())
  return {
    async look(): Promise<Told> {
      send({ kind: 'look' })
      const [told] = await once(child, 'message')
      return told
    },
    async end() {
      unhear()
      send({ kind: 'end' })
      await once(child, 'exit')
    },
  }
}
export type HallsApart = Awaited<ReturnType<typeof hallsApart>>
