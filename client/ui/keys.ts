import { useEffect, useRef, useSyncExternalStore } from 'react'

/** A key of the page in view: `key` as in KeyboardEvent.key ("n", "Enter", "/"), with `shift` or `alt` where wanted. */
export interface PageKey {
  key: string
  shift?: boolean
  alt?: boolean
  label: string
  run: () => void
  /** Works inside fields too (for keys with alt). */
  inFields?: boolean
}

const KEPT = 'diem-cau.keys'
let groups: ReadonlyArray<readonly PageKey[]> = []
let opened = false
let switchedOff = false
try {
  switchedOff = localStorage.getItem(KEPT) === 'off'
} catch {}

const listeners = new Set<() => void>()
const changed = (): void => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const showKeys = (): void => {
  opened = true
  changed()
}
export const hideKeys = (): void => {
  opened = false
  changed()
}
export const switchKeys = (on: boolean): void => {
  switchedOff = !on
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off')
  } catch {}
  changed()
}

export const useKeysShown = (): boolean => useSyncExternalStore(subscribe, () => opened)
export const useKeysOn = (): boolean => useSyncExternalStore(subscribe, () => !switchedOff)
export const useKeyGroups = (): ReadonlyArray<readonly PageKey[]> => useSyncExternalStore(subscribe, () => groups)

/** Registers keys while the component is in view. Not heard in fields, nor while a dialog is open. */
export const useKeys = (keys: readonly PageKey[]): void => {
  const latest = useRef(keys)
  const mine = useRef<readonly PageKey[]>([])
  latest.current = keys
  const names = keys.map((key) => `${key.key}${key.shift}${key.alt}${key.label}`).join('|')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels stand for the keys; `run` is read when pressed
  useEffect(() => {
    mine.current = latest.current.map((key, at) => ({ ...key, run: () => latest.current[at]?.run() }))
    groups = [...groups, mine.current]
    changed()
    return () => {
      groups = groups.filter((group) => group !== mine.current)
      changed()
    }
  }, [names])
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

const busy = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null

const fits = (key: PageKey, event: KeyboardEvent): boolean =>
  key.key.toLowerCase() === event.key.toLowerCase() &&
  (key.shift === undefined || key.shift === event.shiftKey) &&
  Boolean(key.alt) === event.altKey

/** `Enter` and the space bar belong to the focused control first. */
const belongsToFocus = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.closest('button, a, [role="treeitem"], [role="option"], summary') !== null

export const heard = (event: KeyboardEvent): PageKey | undefined => {
  if (event.ctrlKey || event.metaKey || event.defaultPrevented || switchedOff || busy()) return undefined
  if (belongsToFocus(event)) return undefined
  const typing = inField(event.target)
  return groups
    .flat()
    .toReversed()
    .find((key) => fits(key, event) && (!typing || key.inFields === true))
}

/** F6: the next region of the page. */
const nextRegion = (): void => {
  const regions = [
    ...document.querySelectorAll<HTMLElement>('header, nav, main, aside, section[aria-label], [data-region]'),
  ]
  const at = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next = regions[(at + 1) % Math.max(1, regions.length)]
  if (!next) return
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1
  next.focus()
}

const help: Pick<PageKey, 'run'> = { run: showKeys }

/** Listens once for the whole page. */
export const listenToKeys = (): (() => void) => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'F6') {
      event.preventDefault()
      nextRegion()
      return
    }
    const key = event.key === '?' && !inField(event.target) && !busy() ? help : heard(event)
    if (!key) return
    event.preventDefault()
    key.run()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
