import type { z } from 'zod'
import type { invitation } from '../../shared/composition'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import { itemsOf } from '../agenda/agenda.store'
import { printedCode } from '../composition/code'
import { seatAt, wire } from '../composition/composition'
import { policies } from '../composition/composition.policy'
import { conferenceAt } from '../conferences/conference-at'
import { documentsOf } from '../conferences/conferences.store'
import type { Reader } from '../db/database'
import { pointAt } from '../points/place'
import { findPoint } from '../points/points.store'
import { sessionsReaching } from '../sessions/sessions'

/** The delegate's page: what the login's own seat may see and nobody else's data. */
export async function readInvitation(db: Reader, actor: Actor): Promise<z.infer<typeof invitation>> {
  if (actor.kind !== 'seat') throw problem('forbidden', 'not_a_seat')
  const { seat } = await seatAt(db, actor.id)
  const point = await pointAt(db, seat.point)
  await permit(db, actor, policies.invited, point)
  const conference = await conferenceAt(db, point.conference)
  const hall = await findPoint(db, point.id)
  const sessions = await sessionsReaching(db, point)
  const items =
    sessions.length === 0
      ? []
      : await itemsOf(
          db,
          sessions.map((session) => session.id),
        )
  const { title, convenerPrinted, demonstration, starts, ends } = conference
  return {
    ...{ conferenceTitle: title, convenerPrinted, demonstration, starts, ends },
    resolutions: (await documentsOf(db, [conference.id]))
      .filter((one) => one.role === 'disseminated')
      .map(({ document: { number, type, abstract } }) => ({ number, type, abstract })),
    point: {
      name: point.printedName,
      venue: hall?.venue ?? '',
      responsible: hall?.responsible ?? '',
      phone: hall?.phone ?? '',
    },
    seat: { ...wire(seat), code: printedCode(seat.code) },
    programme: sessions.flatMap((session) =>
      items
        .filter((item) => item.session === session.id)
        .map((item) => ({ title: item.title, from: item.plannedFrom, presenter: item.presenterPrinted })),
    ),
  }
}
