import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../ui/Announcer'
import { sourceName } from './names'
import { plateState } from './Plate'
import type { Console } from './use-console'

/** Speaks what changes by itself: on air and a lost line at once, the rest politely. */
export const useSaid = (model: Console): void => {
  const { t } = useTranslation()
  const state = plateState(model)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    if (state === 'air') announce(t('point:said.air'), true)
    else if (before.current === 'air') announce(t('point:said.airOver'), true)
    else if (state === 'next') announce(t('point:said.next'))
    else if (state === 'lost') announce(t('point:said.lost'), true)
    else if (before.current === 'lost') announce(t('point:said.back'))
    before.current = state
  }, [state, t])
  const { session } = model
  const heard = useRef(session?.id)
  useEffect(() => {
    if (session && heard.current !== undefined && heard.current !== session.id)
      announce(t('point:said.source', { name: sourceName(t, session) }))
    heard.current = session?.id
  }, [session, t])
}
