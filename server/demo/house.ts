import { z } from 'zod'
import { fold } from '../../shared/text'
import { insertAccount } from '../accounts/accounts.store'
import { insertGrant } from '../accounts/grants.store'
import { HOUSE, type Reader, type Tx } from '../db/database'
import { addDocument } from '../documents/documents'
import { after } from '../journal/read'
import { record } from '../journal/record'
import { addUnit } from '../organisation/organisation'
import { accounts } from './data/accounts'
import { papers } from './data/documents'
import { units } from './data/units'

const LOADED = 'demonstration.loaded'

export type Keys = ReadonlyMap<string, number>

/** The row behind a key of the data. */
export function idOf(keys: Keys, key: string): number {
  const id = keys.get(key)
  if (id === undefined) throw new Error(`the demonstration has no ${key}`)
  return id
}

const plain = (keys: Keys) => Object.fromEntries(keys)
const kept = z.record(z.string(), z.number()).transform((ids): Keys => new Map(Object.entries(ids)))
const loaded = z.object({ units: kept, documents: kept, accounts: kept })

/** The demonstration that was loaded into this database, if one was: its journal entry says which row is which. */
export async function findHouse(db: Reader): Promise<House | undefined> {
  const entry = (await after(db, HOUSE, 0, 50)).find(({ kind }) => kind === LOADED)
  return entry && loaded.parse(entry.body)
}

export interface House {
  units: Keys
  documents: Keys
  accounts: Keys
}

async function loadUnits(tx: Tx): Promise<Keys> {
  const ids = new Map<string, number>()
  for (const { key, parent, name, type, level, system, code, from, to } of units) {
    const above = parent === null ? null : idOf(ids, parent)
    ids.set(key, (await addUnit(tx, { name, type, level, system, code, from, to, parent: above })).id)
  }
  return ids
}

async function loadDocuments(tx: Tx): Promise<Keys> {
  const ids = new Map<string, number>()
  for (const { key, system, typeName, number, issuer, date, abstract } of papers)
    ids.set(key, (await addDocument(tx, { system, type: typeName, number, issuer, date, abstract })).id)
  return ids
}

/** Accounts with what lasts; a grant over a point is made with each rehearsal. */
async function loadAccounts(tx: Tx, at: number, unitIds: Keys): Promise<Keys> {
  const ids = new Map<string, number>()
  for (const { key, name, username, office, disabled, grants } of accounts) {
    const account = await insertAccount(tx, {
      unit: idOf(unitIds, 'trung-uong'),
      name,
      folded: fold(name),
      office,
      username,
      createdAt: at,
      disabledAt: disabled ? at : null,
    })
    ids.set(key, account)
    for (const { role, area } of grants)
      if ('unit' in area)
        await insertGrant(tx, {
          account,
          role,
          area: { kind: 'unit', id: idOf(unitIds, area.unit) },
          from: at,
          to: null,
          by: null,
        })
  }
  return ids
}

/** Step: organisation, documents and people of the demonstration. */
export async function loadHouse(tx: Tx, at: number): Promise<House> {
  const unitIds = await loadUnits(tx)
  const house = { units: unitIds, documents: await loadDocuments(tx), accounts: await loadAccounts(tx, at, unitIds) }
  const body = { units: plain(house.units), documents: plain(house.documents), accounts: plain(house.accounts) }
  await record(tx, { scope: HOUSE, at, actor: 'server', kind: LOADED, reach: 'house', body })
  return house
}
