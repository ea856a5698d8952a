import { useTranslation } from 'react-i18next'
import { type Conference, getConference, listConferences, moveConference } from '../../shared/conferences'
import { keyOf, queries, useSend } from '../api'
import { notice } from '../ui/Notice'

/** A conference as just answered goes into the cache; lists ask again. */
export const keepConference = (conference: Conference): void => {
  queries.setQueryData(keyOf(getConference, { params: { id: conference.id } }), conference)
  void queries.invalidateQueries({ queryKey: [listConferences.path] })
}

const done = {
  propose: 'proposed',
  approve: 'approved',
  send_back: 'sentBack',
  summon: 'summoned',
  end: 'endDone',
  sign: 'signDone',
  archive: 'archiveDone',
  postpone: 'postponeDone',
  cancel: 'cancelDone',
} as const
export type Act = keyof typeof done

/** Moves the state of a conference; `onMoved` when it has happened. */
export const useMove = (onMoved: () => void) => {
  const { t } = useTranslation()
  return useSend(moveConference, {
    onDone: (conference, { body }) => {
      keepConference(conference)
      notice(t(`conference:move.${done[body.act]}`))
      onMoved()
    },
  })
}
