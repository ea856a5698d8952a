import {
  IconArrowsExchange,
  IconBan,
  IconCheck,
  IconCircle,
  IconCircleDot,
  IconCircleFilled,
  IconContrastFilled,
  IconHandStop,
  IconPlayerPlay,
  IconPointFilled,
  IconRectangle,
  IconSquareHalf,
  IconTriangleFilled,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IconType } from './icon'
import classes from './ui.module.css'

export const seatStates = ['present', 'online', 'substitute', 'excused', 'unexcused', 'unmarked'] as const
export type SeatState = (typeof seatStates)[number]
export const pointStates = ['onair', 'next', 'incident', 'lost', 'weak', 'notin', 'tv', 'normal', 'hand'] as const
export type PointState = (typeof pointStates)[number]

const looks: Record<SeatState | PointState, { icon: IconType; token: string }> = {
  present: { icon: IconCheck, token: '--present' },
  online: { icon: IconCircleDot, token: '--online' },
  substitute: { icon: IconArrowsExchange, token: '--substitute' },
  excused: { icon: IconSquareHalf, token: '--excused' },
  unexcused: { icon: IconX, token: '--unexcused' },
  unmarked: { icon: IconCircle, token: '--unmarked' },
  onair: { icon: IconCircleFilled, token: '--onair' },
  next: { icon: IconPlayerPlay, token: '--next' },
  incident: { icon: IconTriangleFilled, token: '--trouble' },
  lost: { icon: IconBan, token: '--trouble' },
  weak: { icon: IconContrastFilled, token: '--weak' },
  notin: { icon: IconCircle, token: '--notin' },
  tv: { icon: IconRectangle, token: '--tv' },
  normal: { icon: IconPointFilled, token: '--normal' },
  hand: { icon: IconHandStop, token: '--hand' },
}

/** The colour of a state as CSS: "var(--present)". */
export const stateColor = (state: SeatState | PointState): string => `var(${looks[state].token})`

export interface StateIconProps {
  state: SeatState | PointState
  size?: number
  /** The word follows as text elsewhere: the icon alone is decoration. */
  decorative?: boolean
}

/** The icon of a seat's or a point's state, in its colour; named for readers unless decorative. */
export const StateIcon = ({ state, size = 18, decorative = false }: StateIconProps) => {
  const { t } = useTranslation()
  const { icon: Icon } = looks[state]
  return (
    <span
      style={{ color: stateColor(state) }}
      {...(decorative ? {} : { role: 'img', 'aria-label': t(`ui:state.${state}`) })}
    >
      <Icon size={size} stroke={2} className={classes.stateIcon ?? ''} aria-hidden="true" />
    </span>
  )
}

/** Icon and word together: «✓ Có mặt». `plain` = the word in text colour. */
export const StateWord = ({ state, plain = false }: { state: SeatState | PointState; plain?: boolean }) => {
  const { t } = useTranslation()
  return (
    <span className={classes.state} style={plain ? {} : { color: stateColor(state) }}>
      <StateIcon state={state} size={16} decorative />
      {t(`ui:state.${state}`)}
    </span>
  )
}
