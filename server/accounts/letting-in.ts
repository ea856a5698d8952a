import type { addHelper as addCall, listHelpers as listCall } from '../../shared/accounts'
import type { Reply } from '../../shared/call'
import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import type { Policy } from '../access/policy'
import type { Reader, Tx } from '../db/database'
import { record } from '../journal/record'
import type { Parts } from '../parts'
import { type PlacedPoint, pointAt } from '../points/place'
import { policies } from './accounts.policy'
import { issueKey, linkOf } from './keys'
import { hasLiveKey, revokeKeysOf } from './keys.store'
import { endOf, findHelper, helpersOf, insertHelper, pointOfSeat, removeHelperRow } from './letting-in.store'

const DAY = 86_400_000
/** Sheets are still put in order after the conference; with no date or a past one, two days from now. */
const AFTER = 2 * DAY

type Kind = 'point' | 'helper' | 'seat'

const expiryAt = async (db: Reader, point: PlacedPoint, at: number) =>
  Math.max((await endOf(db, point.conference)) ?? at, at) + AFTER

/** Step: a new key of an owner at a point; the earlier ones and what they opened end. */
async function newKeyAt(tx: Tx, kind: Kind, owner: number, point: PlacedPoint, at: number) {
  const { ended } = await revokeKeysOf(tx, kind, owner, at)
  const expires = await expiryAt(tx, point, at)
  const { text } = await issueKey(tx, { kind, owner, at, expires })
  return { text, expires, ended }
}

async function note(tx: Tx, point: PlacedPoint, actor: Actor, at: number, kind: string, body: object) {
  const { id: scope, conference } = point
  await record(tx, { scope, conference, at, actor: nameOf(actor), kind, reach: 'house', body })
}

/** A seat's point, before the write that must name it. */
async function seatPoint(db: Reader, seat: number): Promise<number> {
  const point = await pointOfSeat(db, seat)
  if (point === undefined) throw problem('missing', 'seat')
  return point
}

async function helperPoint(db: Reader, helper: number) {
  const found = await findHelper(db, helper)
  if (!found) throw problem('missing', 'helper')
  return found
}

/** Keys of points, roll-call phones and seats: made, shown once, ended. Their facts stand at their point. */
export function lettingIn({ db, clock, sockets, config }: Parts) {
  const shown = ({ text, expires }: { text: string; expires: number }) => ({
    link: linkOf(config.origin, text),
    key: text,
    expires,
  })

  async function make<A extends string>(actor: Actor, kind: Kind, owner: number, at: number, policy: Policy<A>) {
    const now = clock.now()
    const made = await db.write(at, async (tx) => {
      const point = await pointAt(tx, at)
      await authorize(tx, actor, policy, point)
      if (kind === 'seat' && (await pointOfSeat(tx, owner)) !== at) throw problem('missing', 'seat')
      const key = await newKeyAt(tx, kind, owner, point, now)
      await note(tx, point, actor, now, `${policy.act}.made`, { [kind]: owner, expires: key.expires })
      return key
    })
    sockets.end(made.ended)
    return shown(made)
  }

  async function revoke<A extends string>(actor: Actor, kind: Kind, owner: number, at: number, policy: Policy<A>) {
    const now = clock.now()
    const ended = await db.write(at, async (tx) => {
      const point = await pointAt(tx, at)
      await authorize(tx, actor, policy, point)
      const { stood, ended } = await revokeKeysOf(tx, kind, owner, now)
      if (stood) await note(tx, point, actor, now, `${policy.act}.revoked`, { [kind]: owner })
      return ended
    })
    sockets.end(ended)
  }

  return {
    /** @throws missing `point`, forbidden `not_allowed` */
    makePointCode: (actor: Actor, point: number) => make(actor, 'point', point, point, policies.point_code),
    revokePointCode: (actor: Actor, point: number) => revoke(actor, 'point', point, point, policies.point_code),

    /** @throws missing `seat`, forbidden `not_allowed` */
    makeSeatLink: async (actor: Actor, seat: number) =>
      await make(actor, 'seat', seat, await seatPoint(db.read, seat), policies.seat_link),
    revokeSeatLink: async (actor: Actor, seat: number) =>
      await revoke(actor, 'seat', seat, await seatPoint(db.read, seat), policies.seat_link),

    async listHelpers(actor: Actor, id: number): Promise<Reply<typeof listCall>> {
      const point = await pointAt(db.read, id)
      await permit(db.read, actor, policies.helpers, point)
      const hasCode = await hasLiveKey(db.read, 'point', id, clock.now())
      return { helpers: await helpersOf(db.read, id), hasCode }
    },

    /** @throws missing `point`, forbidden `not_allowed` */
    async addHelper(actor: Actor, at: number, label: string): Promise<Reply<typeof addCall>> {
      const now = clock.now()
      return await db.write(at, async (tx) => {
        const point = await pointAt(tx, at)
        await authorize(tx, actor, policies.helpers, point)
        const id = await insertHelper(tx, at, label)
        const key = await newKeyAt(tx, 'helper', id, point, now)
        const helper = { id, point: at, label }
        await note(tx, point, actor, now, 'helper.added', { helper, expires: key.expires })
        return { ...helper, shown: shown(key) }
      })
    },

    /** @throws missing `helper`, forbidden `not_allowed` */
    async removeHelper(actor: Actor, id: number): Promise<void> {
      const now = clock.now()
      const { point: at } = await helperPoint(db.read, id)
      const ended = await db.write(at, async (tx) => {
        const point = await pointAt(tx, at)
        await authorize(tx, actor, policies.helpers, point)
        const helper = await helperPoint(tx, id)
        const revoked = await revokeKeysOf(tx, 'helper', id, now)
        await removeHelperRow(tx, id, now)
        await note(tx, point, actor, now, 'helper.removed', { helper })
        return revoked.ended
      })
      sockets.end(ended)
    },
  }
}
