import { type FocusEvent, useRef, useState } from 'react'

export interface Frozen<T> {
  shown: readonly T[]
  /** Changes that wait behind «3 thay đổi – Cập nhật». */
  waiting: number
  apply: () => void
  /** For the element around the list. */
  hands: {
    onPointerEnter: () => void
    onPointerLeave: () => void
    onFocus: (event: FocusEvent) => void
    onBlur: (event: FocusEvent) => void
  }
}

/** How many things came, went or changed place. */
export const changesBetween = (before: readonly (string | number)[], now: readonly (string | number)[]): number => {
  const gone = before.filter((id) => !now.includes(id)).length
  const come = now.filter((id) => !before.includes(id)).length
  const stayedBefore = before.filter((id) => now.includes(id))
  const stayedNow = now.filter((id) => before.includes(id))
  return gone + come + stayedBefore.filter((id, at) => stayedNow[at] !== id).length
}

/**
 * Nothing moves under the finger: while the pointer or the keyboard is in a list, its order stays; what is in a row may
 * change in place. `live` says what a row is now; one that is gone stays as it was last.
 */
export const useFrozen = <T>(list: readonly T[], idOf: (thing: T) => number): Frozen<T> => {
  const [pointer, setPointer] = useState(false)
  const [focus, setFocus] = useState(false)
  const kept = useRef<readonly T[]>(list)
  const [, render] = useState(0)
  if (!pointer && !focus) kept.current = list
  const shown = kept.current.map((old) => list.find((each) => idOf(each) === idOf(old)) ?? old)
  return {
    shown,
    waiting: changesBetween(kept.current.map(idOf), list.map(idOf)),
    apply: () => {
      kept.current = list
      render((n) => n + 1)
    },
    hands: {
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      onFocus: ({ target }) => setFocus(target.matches(':focus-visible')),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Element && currentTarget.contains(relatedTarget))) setFocus(false)
      },
    },
  }
}
