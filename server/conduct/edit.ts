import type { Conference, documentRoles } from '../../shared/conferences'
import type { Actor } from '../access/actor'
import { authorize } from '../access/authorize'
import { conferenceAt } from '../conferences/conference-at'
import * as conferences from '../conferences/conferences'
import { policies } from '../conferences/conferences.policy'
import type { ConferenceChange } from '../conferences/conferences.store'
import type { Database, Tx } from '../db/database'
import { wireConference } from './overview'

type Allowed = Awaited<ReturnType<typeof allowed>>
const allowed = async (tx: Tx, actor: Actor, id: number) =>
  await authorize(tx, actor, policies.change, await conferenceAt(tx, id))

async function edit(
  db: Database,
  actor: Actor,
  id: number,
  work: (tx: Tx, allowed: Allowed) => Promise<void>,
): Promise<Conference> {
  const { root } = await conferenceAt(db.read, id)
  await db.write(root, async (tx) => await work(tx, await allowed(tx, actor, id)))
  return await wireConference(db.read, actor, id)
}

export const changeConference = (
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  version: number,
  fields: ConferenceChange,
) => edit(db, actor, id, (tx, proof) => conferences.change(tx, proof, at, version, fields))
export const linkDocument = (
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  document: number,
  role: (typeof documentRoles)[number],
) => edit(db, actor, id, (tx, proof) => conferences.link(tx, proof, at, document, role))
export const unlinkDocument = (db: Database, actor: Actor, at: number, id: number, document: number) =>
  edit(db, actor, id, (tx, proof) => conferences.unlink(tx, proof, at, document))
