import type { Conference, ConferenceState } from '../../../shared/conferences'

/** What the stepper shows, in order; «Đang họp» is read from the sessions. */
export const stages = ['draft', 'approved', 'summoned', 'inSession', 'ended', 'signed', 'archived'] as const
export type Stage = (typeof stages)[number]

export const inSession = (conference: Pick<Conference, 'sessions'>): boolean =>
  conference.sessions.some((session) => session.state === 'open' || session.state === 'paused')

/** Where the conference stands; undefined when it left the way (cancelled). */
export const stageOf = (conference: Pick<Conference, 'state' | 'sessions'>): Stage | undefined => {
  if (conference.state === 'cancelled') return undefined
  if (conference.state === 'postponed') return 'summoned'
  if (conference.state === 'summoned' && inSession(conference)) return 'inSession'
  return conference.state
}

export type NextAct = 'propose' | 'approve' | 'summon' | 'end' | 'sign' | 'archive'
const next: Partial<Record<ConferenceState, NextAct>> = {
  draft: 'propose',
  approved: 'summon',
  summoned: 'end',
  ended: 'sign',
  signed: 'archive',
}

/** The one act that leads on. A draft that was proposed waits for its director. */
export const nextAct = ({ state, proposed }: Pick<Conference, 'state' | 'proposed'>): NextAct | undefined =>
  state === 'draft' && proposed ? 'approve' : next[state]

/** Acts that need the organizer's right to change; who has none of them only reads. */
export const mayEdit = (conference: Pick<Conference, 'can'>): boolean =>
  conference.can.includes('change') || conference.can.includes('compose')

/** Why nothing can be changed here, as a key of `conference:state`; undefined when it can. */
export const readOnlyWhy = (
  conference: Conference,
): 'readOnly' | 'ended' | 'signed' | 'archived' | 'cancelled' | undefined => {
  const { state } = conference
  if (state === 'ended' || state === 'signed' || state === 'archived' || state === 'cancelled') return state
  return mayEdit(conference) ? undefined : 'readOnly'
}
