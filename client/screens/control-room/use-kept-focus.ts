import { type RefObject, useEffect, useRef } from 'react'

/** The focused control went away or rests: the keyboard stays in its region, never on the page's body. */
export const useKeptFocus = (): RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = ref.current
    if (!root) return undefined
    let last: { element: Element; region: HTMLElement | null } | undefined
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last = { element: target, region: target.closest<HTMLElement>('[data-region]') }
    }
    const look = (): void => {
      if (!last || (document.activeElement !== document.body && document.activeElement !== last.element)) return
      if (last.element.isConnected && !last.element.matches(':disabled')) return
      const region = last.region?.isConnected ? last.region : root
      last = undefined
      region.tabIndex = -1
      region.focus({ preventScroll: true })
    }
    root.addEventListener('focusin', onFocus)
    const observer = new MutationObserver(look)
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    return () => {
      root.removeEventListener('focusin', onFocus)
      observer.disconnect()
    }
  }, [])
  return ref
}
