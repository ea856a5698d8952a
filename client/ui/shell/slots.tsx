import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

export type SlotName = 'conference' | 'chips' | 'notice'

/** Where a shell's slots are in the page, once it has painted them. */
export const SlotContext = createContext<Partial<Record<SlotName, HTMLElement | null>>>({})

/** Puts its children into a slot of the shell around: the conference's name, chips, the notice above the page. */
export const InBar = ({ slot, children }: { slot: SlotName; children: ReactNode }) => {
  const place = useContext(SlotContext)[slot]
  return place ? createPortal(children, place) : null
}
