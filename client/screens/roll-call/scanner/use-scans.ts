import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkIn } from '../../../../shared/attendance'
import { Problem } from '../../../../shared/problems'
import { api } from '../../../api'
import { serverNow } from '../../../clock'
import { deviceTag, freshStamp } from '../../../device'
import { useAge } from '../../../live'
import { keep } from '../../../outbox/start'
import { announce } from '../../../ui/Announcer'
import { useProblemText } from '../../../ui/problem-text'
import { groupOf, type RollView } from '../use-roll'
import { signal } from './sound'
import { once, stops, type Verdict, verdictOf } from './verdict'

const bodyOf = (code: string, more: { asGuest?: boolean; basedOn?: string | null }) => ({
  tag: deviceTag(),
  stamp: freshStamp(),
  code,
  deviceAt: Math.round(serverNow()),
  ...more,
})

const soundOf = (kind: Verdict['kind']): Parameters<typeof signal>[0] => {
  if (kind === 'present' || kind === 'guest') return 'present'
  return kind === 'already' || kind === 'other' ? kind : 'unknown'
}

/** Codes that come from the camera, a USB reader or a thumb, and what each of them meant. */
export const useScans = ({ place, rows }: RollView) => {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { state } = useAge()
  const [verdict, setVerdict] = useState<Verdict>()
  const [recent, setRecent] = useState<readonly number[]>([])
  const fresh = useRef(once(() => performance.now()))
  const params = { id: place.session, point: place.point }

  const show = (next: Verdict): void => {
    setVerdict(next)
    if (next.kind === 'asking') return
    signal(soundOf(next.kind))
    const name = 'name' in next ? next.name : ''
    announce(next.kind === 'refused' ? next.text : t(`roll-call:scan.said.${next.kind}`, { name }), true)
  }
  const keepCode = (body: ReturnType<typeof bodyOf>): void => {
    keep(checkIn, { params, body }, { stamp: body.stamp, group: groupOf(place) }).catch(() =>
      show({ kind: 'refused', text: t('roll-call:notKept') }),
    )
  }
  /** Another hall's code, or nobody's: only the server knows. */
  const ask = async (code: string): Promise<void> => {
    show({ kind: 'asking', code })
    try {
      const reply = await api(checkIn, { params, body: bodyOf(code, {}) })
      if (reply.outcome === 'other_point') show({ kind: 'other', code, name: reply.name, pointName: reply.pointName })
      else show({ kind: 'present', seat: 0, name: reply.name, office: '' })
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      if (cause.reply.code === 'seat_code') show({ kind: 'unknown', code })
      else if (cause.reply.kind === 'unavailable') show({ kind: 'later', code })
      else show({ kind: 'refused', text: problemText(cause) })
    }
  }
  const take = (code: string): void => {
    const own = verdictOf(code, rows)
    if (!own) {
      if (state === 'offline') show({ kind: 'later', code })
      else void ask(code)
      return
    }
    if (own.kind === 'present')
      keepCode(bodyOf(code, { basedOn: rows.find(({ seat }) => seat.id === own.seat)?.basis ?? null }))
    if (own.kind === 'present') setRecent((before) => [own.seat, ...before.filter((id) => id !== own.seat)])
    show(own)
  }
  return {
    verdict,
    recent,
    /** From the camera: a repeat within three seconds is not a scan, and a question waits for its tap. */
    seen: (code: string): void => {
      if (!stops(verdict) && fresh.current(code)) take(code)
    },
    typed: take,
    asGuest: (code: string): void => {
      keepCode(bodyOf(code, { asGuest: true }))
      const known = verdict?.kind === 'other' ? verdict : { name: '', pointName: '' }
      show({ kind: 'guest', code, name: known.name, pointName: known.pointName })
    },
    dismiss: (): void => setVerdict(undefined),
  }
}
export type Scans = ReturnType<typeof useScans>
