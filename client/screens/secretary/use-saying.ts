import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decide, recordMarks, type Standing } from '../../../shared/attendance'
import type { Problem } from '../../../shared/problems'
import { useSend } from '../../api'
import { serverNow } from '../../clock'
import { deviceTag, freshStamp } from '../../device'
import { notice } from '../../ui/Notice'
import type { SeatState } from '../../ui/StateIcon'
import { saidBy } from './evidence'
import type { Hall } from './hall'
import { standingsChanged } from './keep'
import type { Substitute } from './SubstituteFields'

interface Said {
  state: SeatState
  reason: string
  substitute: Substitute | null
}

export interface Saying {
  problem: Problem | null
  /** Code of a mark that could not be taken. */
  refused: string | undefined
  deciding: boolean
  marking: boolean
  decide: (said: Said) => void
  mark: (said: Said) => void
}

/** Says what holds for a seat: as a decision, or as a mark like the hall's own. */
export const useSaying = (hall: Hall, seat: number, standing: Standing | null, onDone: () => void): Saying => {
  const { t } = useTranslation()
  const [refused, setRefused] = useState<string>()
  const params = { id: hall.session.id, point: hall.point.id }
  const done = (standings: Standing[]): void => {
    standingsChanged(params.id, params.point, standings)
    notice(t('secretary:decide.done'))
    onDone()
  }
  const deciding = useSend(decide, { onDone: (now) => done([now]) })
  const marking = useSend(recordMarks, {
    onDone: ({ standings, refused }) => {
      setRefused(refused[0]?.code)
      if (refused.length === 0) done(standings)
    },
  })
  return {
    problem: deciding.error ?? marking.error,
    refused,
    deciding: deciding.isPending,
    marking: marking.isPending,
    decide: ({ state, reason, substitute }) => {
      marking.reset()
      setRefused(undefined)
      deciding.mutate({ params: { id: params.id, seat }, body: { ...saidBy[state], substitute, reason } })
    },
    mark: ({ state, reason, substitute }) => {
      deciding.reset()
      const basedOn = standing?.basis ?? null
      const said = { ...saidBy[state], substitute, reason: reason.trim().slice(0, 300) }
      marking.mutate({
        params,
        body: { tag: deviceTag(), marks: [{ ...said, seat, stamp: freshStamp(), basedOn, deviceAt: serverNow() }] },
      })
    },
  }
}
