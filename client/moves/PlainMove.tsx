import { useTranslation } from 'react-i18next'
import type { Conference } from '../../shared/conferences'
import { Confirm } from '../ui/Confirm'
import { useMove } from './use-move'

export type PlainAct = 'approve' | 'summon' | 'end' | 'sign' | 'archive'

const verbs = {
  approve: 'conference:move.approve',
  summon: 'conference:move.summonVerb',
  end: 'conference:move.endVerb',
  sign: 'conference:move.signVerb',
  archive: 'conference:move.archiveVerb',
} as const

export interface PlainMoveProps {
  conference: Conference
  act: PlainAct
  onClose: () => void
}

/** A move that needs nothing but a yes: what happens, at how many points; a refusal stays here with its sentence. */
export const PlainMove = ({ conference, act, onClose }: PlainMoveProps) => {
  const { t } = useTranslation()
  const move = useMove(onClose)
  const count = conference.points
  return (
    <Confirm
      opened
      title={t(`conference:move.${act}Title`)}
      verb={t(verbs[act], { count })}
      busy={move.isPending}
      problem={move.error}
      onClose={onClose}
      onConfirm={() => move.mutate({ params: { id: conference.id }, body: { act } })}
    >
      <p>{t(`conference:move.${act}Text`, { count })}</p>
    </Confirm>
  )
}
