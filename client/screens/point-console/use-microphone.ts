import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpen, type MicrophoneMode } from '../../media/microphone'
import type { InRoom } from '../../media/use-session-room'
import { announce } from '../../ui/Announcer'

export interface Microphone {
  mode: MicrophoneMode
  setMode: (mode: MicrophoneMode) => void
  /** Sound goes out when permitted. */
  open: boolean
  /** The centre muted it since the mode was last chosen. */
  mutedAbove: boolean
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="radio"]), textarea'))

/** Space, held, while «Giữ để nói» is chosen; not while somebody types. */
export const useHeld = (listening: boolean): boolean => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    setHeld(false)
    if (!listening) return
    const down = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || isTyping(event.target)) return
      event.preventDefault()
      setHeld(true)
    }
    const up = (event: KeyboardEvent): void => {
      if (event.key === ' ') setHeld(false)
    }
    const away = (): void => setHeld(false)
    addEventListener('keydown', down, true)
    addEventListener('keyup', up)
    addEventListener('blur', away)
    return () => {
      removeEventListener('keydown', down, true)
      removeEventListener('keyup', up)
      removeEventListener('blur', away)
    }
  }, [listening])
  return held
}

/** Was it sounding, and is it muted now although nobody here wanted that? */
const wasMutedAbove = (before: boolean, room: InRoom | null, wanted: boolean): boolean =>
  before && wanted && room?.published.microphone === true && !room.published.open

/** The microphone of a point on the air; a new right to speak opens it for the turn. */
export const useMicrophone = (): Microphone & { follow: (room: InRoom) => void } => {
  const { t } = useTranslation()
  const [mode, setMode] = useState<MicrophoneMode>('open')
  const [mutedAbove, setMutedAbove] = useState(false)
  const before = useRef({ permitted: false, open: false })
  const held = useHeld(mode === 'hold')
  const open = isOpen(mode, held)
  return {
    mode,
    mutedAbove,
    open,
    setMode: (next) => {
      setMutedAbove(false)
      setMode(next)
    },
    follow: (room) => {
      const { permitted, published } = room
      if (permitted && !before.current.permitted) {
        setMode('open')
        setMutedAbove(false)
      } else if (wasMutedAbove(before.current.open, room, open)) {
        setMode('off')
        setMutedAbove(true)
        announce(t('point:microphone.mutedAbove'), true)
      }
      before.current = { permitted, open: published.open && open }
    },
  }
}
