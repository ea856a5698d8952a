import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../live'
import { announce } from '../../ui/Announcer'
import { chime } from './chime'
import type { Room } from './use-room'

/** What is heard and spoken when it happens: a request chimes for every director; who is on the air is said at once. */
export const useCalls = (room: Room): void => {
  const { t } = useTranslation()
  const nameOf = (point: number, printed: string): string => room.nodes.get(point)?.name ?? printed
  useAnnouncement('request', (request) => {
    const known = room.requests.some((each) => each.id === request.id)
    if (request.session !== room.session.id || request.state !== 'waiting' || known) return
    chime()
    announce(t('control:said.request', { speaker: request.speaker, point: nameOf(request.point, request.pointName) }))
  })
  useAnnouncement('turn', (turn) => {
    const known = room.turns.some((each) => each.id === turn.id)
    if (turn.session !== room.session.id || turn.to !== null || known) return
    announce(t('control:said.onAir', { speaker: turn.speaker, point: nameOf(turn.point, turn.pointName) }), true)
  })
  useAnnouncement('presence', (presence) => {
    const before = room.presence.get(presence.point)?.state
    if (presence.session !== room.session.id || presence.state !== 'lost' || before !== 'in') return
    const node = room.nodes.get(presence.point)
    if (node) announce(t('control:said.lost', { point: node.name }))
  })
}
