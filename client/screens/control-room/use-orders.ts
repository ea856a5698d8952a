import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startItem } from '../../../shared/agenda'
import { endTurn, giveFloor, muteAll, type Request, refuseRequest, type Turn } from '../../../shared/floor'
import type { Problem } from '../../../shared/problems'
import { closeSession, openSession, pauseSession, reopenSession, resumeSession } from '../../../shared/sessions'
import { useSend } from '../../api'
import { requestAnnounced, turnAnnounced } from '../../live/floor'
import { itemAnnounced, sessionAnnounced } from '../../live/programme'
import { announce } from '../../ui/Announcer'
import { newestTurn } from './stage-of'
import type { Room } from './use-room'

/** An order that another director overtook; it waits for an answer. */
export type Overtaken =
  | { kind: 'floor'; problem: Problem; request: Request | undefined; point: number }
  | { kind: 'item'; problem: Problem }

export interface Speaker {
  point: number
  speaker: string
  office: string
}

const here = { scope: 0, position: null }
const tell = (queries: QueryClient, turns: readonly Turn[]): void => {
  for (const turn of turns) turnAnnounced(turn, queries, here)
}

/** Orders of the floor: give, end, mute, take off the queue. */
const useFloor = (room: Room, overtaken: (what: Overtaken) => void) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const params = { id: room.session.id }
  const [asked, setAsked] = useState<{ request?: Request; point: number }>({ point: 0 })
  const give = useSend(giveFloor, {
    onDone: ({ given, ended }) => {
      tell(queries, [...ended, given])
      if (asked.request) requestAnnounced({ ...asked.request, state: 'given' }, queries, here)
      announce(t('control:said.given', { speaker: given.speaker, point: given.pointName }))
    },
    onRefused: (problem) => {
      if (problem.reply.kind === 'conflict')
        overtaken({ kind: 'floor', problem, request: asked.request, point: asked.point })
    },
  })
  const seen = newestTurn(room.turns)
  const end = useSend(endTurn, {
    onDone: (turn) => {
      tell(queries, [turn])
      announce(t('control:said.ended', { speaker: turn.speaker }))
    },
  })
  const mute = useSend(muteAll, { onDone: () => announce(t('control:said.muted')) })
  const refuse = useSend(refuseRequest, { onDone: (request) => requestAnnounced(request, queries, here) })
  return {
    give: (request: Request) => {
      setAsked({ request, point: request.point })
      give.mutate({ params, body: { request: request.id, seen } })
    },
    giveTo: (speaker: Speaker) => {
      setAsked({ point: speaker.point })
      give.mutate({ params, body: { ...speaker, seen } })
    },
    end: (turn: Turn) => end.mutate({ params: { id: turn.id } }),
    mute: () => mute.mutate({ params }),
    refuse: (request: Request) => refuse.mutate({ params: { id: request.id } }),
    floorBusy: give.isPending,
    endBusy: end.isPending,
    floorProblem: [give, end, mute, refuse].find((one) => one.error && one.error.reply.kind !== 'conflict')?.error,
  }
}

/** Orders of the programme and of the session itself. */
const useProgramme = (room: Room, overtaken: (what: Overtaken) => void) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const params = { id: room.session.id }
  const start = useSend(startItem, {
    onDone: ({ started, ended }) => {
      for (const item of [ended, started]) if (item) itemAnnounced(item, queries, here)
      announce(t('control:said.item', { title: started.title }))
    },
    onRefused: (problem) => {
      if (problem.reply.kind === 'conflict') overtaken({ kind: 'item', problem })
    },
  })
  const onDone = (session: Room['session'] | Parameters<typeof sessionAnnounced>[0]): void =>
    sessionAnnounced(session, queries, here)
  const open = useSend(openSession, { onDone })
  const pause = useSend(pauseSession, { onDone })
  const resume = useSend(resumeSession, { onDone })
  const close = useSend(closeSession, { onDone })
  const reopen = useSend(reopenSession, { onDone })
  const all = [open, pause, resume, close, reopen]
  return {
    next: (to: number, from: number | null) => start.mutate({ params: { id: to }, body: { from } }),
    open: () => open.mutate({ params }),
    pause: () => pause.mutate({ params }),
    resume: () => resume.mutate({ params }),
    close: (done: () => void) => close.mutate({ params }, { onSuccess: done }),
    reopen: (reason: string) => reopen.mutate({ params, body: { reason } }),
    itemBusy: start.isPending,
    sessionBusy: all.some((one) => one.isPending),
    closeProblem: close.error,
    sessionProblem: [open, pause, resume, reopen].find((one) => one.error)?.error ?? null,
    itemProblem: start.error && start.error.reply.kind !== 'conflict' ? start.error : null,
  }
}

/** Every order that a director gives here, and the one that was overtaken. */
export const useOrders = (room: Room) => {
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null)
  const floor = useFloor(room, setOvertaken)
  const programme = useProgramme(room, setOvertaken)
  return { ...floor, ...programme, overtaken, answer: () => setOvertaken(null) }
}
export type Orders = ReturnType<typeof useOrders>
