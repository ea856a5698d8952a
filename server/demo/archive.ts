import { updateItem } from '../agenda/agenda.store'
import { publish } from '../articles/articles'
import type { Tx } from '../db/database'
import { insertTurn } from '../floor/floor.store'
import { startScope } from '../journal/record'
import { sessionAt } from '../sessions/session-at'
import { beginSpan, endSpans, updateSession } from '../sessions/sessions.store'
import { recordHall } from './archive-hall'
import type { Built } from './conference'
import { article } from './data/article'
import { after, conference } from './data/conference'
import { items, sessions, turns } from './data/programme'
import { seats } from './data/seats'
import { idOf } from './house'

const time = (minutes: number) => after(conference.starts, minutes)

/** When each session really was open, and its items on the air. */
async function recordSessions(tx: Tx, built: Built): Promise<void> {
  for (const { key, openedAt, closedAt } of sessions) {
    const id = idOf(built.sessions, key)
    const { version, epoch } = await sessionAt(tx, id)
    await updateSession(tx, id, version, { state: 'closed' })
    await beginSpan(tx, { session: id, epoch, kind: 'open', from: time(openedAt) })
    await endSpans(tx, id, time(closedAt))
  }
  for (const { key, actualFrom, actualTo } of items)
    await updateItem(tx, idOf(built.items, key), 1, { actualFrom: time(actualFrom), actualTo: time(actualTo) })
}

async function recordTurns(tx: Tx, built: Built): Promise<void> {
  for (const { item, point, seat, from, to, budget } of turns) {
    const who = seats.find((one) => one.key === seat)
    const at = items.find((one) => one.key === item)
    if (!who || !at) throw new Error(`the demonstration has no ${seat}`)
    await insertTurn(tx, {
      ...{ session: idOf(built.sessions, at.session), item: idOf(built.items, item), point: idOf(built.points, point) },
      ...{ speaker: who.name.printed, office: who.office, from: time(from), to: time(to), budget: budget * 60_000 },
    })
  }
}

async function publishBulletin(tx: Tx, { points }: Built): Promise<void> {
  const { title, paragraphs, signature, postedAt: posted, baseViews, differences } = article
  await publish(tx, {
    point: idOf(points, article.point),
    title,
    paragraphs,
    signature,
    posted,
    baseViews,
    differences,
  })
}

/** Step: what the archive has of the morning of 18 May 2022: what happened, who was there, and the bulletin as printed. */
export async function loadHistory(tx: Tx, built: Built): Promise<void> {
  await recordSessions(tx, built)
  await recordTurns(tx, built)
  const hosts = new Set(sessions.map((session) => session.host))
  for (const [key, id] of built.points) {
    if (id !== built.root && !hosts.has(key)) await startScope(tx, id)
    for (const session of sessions) await recordHall(tx, built, session, key)
  }
  await publishBulletin(tx, built)
}
