import { useLayoutEffect, useSyncExternalStore } from 'react'

export type ShellName = 'desk' | 'live' | 'bare' | 'hall'
export type Scheme = 'light' | 'dark'

let forced: Scheme | undefined
const listeners = new Set<() => void>()

const force = (scheme: Scheme | undefined): void => {
  forced = scheme
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The scheme the shell in view insists on (Live is always dark), or undefined: the person's choice. */
export const useForcedScheme = (): Scheme | undefined => useSyncExternalStore(subscribe, () => forced)

/** Puts the shell's name on <html>, so that dialogs and menus outside the shell wear its colours too. */
export const useShell = (name: ShellName, scheme?: Scheme): void => {
  useLayoutEffect(() => {
    document.documentElement.dataset.shell = name
    force(scheme)
    return () => force(undefined)
  }, [name, scheme])
}
