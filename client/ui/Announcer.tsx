import { useSyncExternalStore } from 'react'

interface Said {
  polite: string
  assertive: string
}
let said: Said = { polite: '', assertive: '' }
let waiting: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

const say = (next: Said): void => {
  said = next
  for (const listener of listeners) listener()
}

/** A text read twice in a row must differ to be heard. */
const again = (before: string, text: string): string => (before === text ? `${text}\u00a0` : text)

const flush = (): void => {
  timer = undefined
  const text = waiting.slice(-3).join('. ')
  waiting = []
  say({ ...said, polite: again(said.polite, text) })
}

/** Says something to screen readers. Polite ones are summed up over half a second; assertive only: on air, message from the centre, line lost. */
export const announce = (text: string, assertive = false): void => {
  if (assertive) {
    say({ ...said, assertive: again(said.assertive, text) })
    return
  }
  waiting.push(text)
  if (timer === undefined) timer = setTimeout(flush, 500)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The one place that speaks. Mounted once. */
export const Announcer = () => {
  const { polite, assertive } = useSyncExternalStore(subscribe, () => said)
  return (
    <div className="visually-hidden">
      <div role="status" aria-live="polite">
        {polite}
      </div>
      <div role="alert" aria-live="assertive">
        {assertive}
      </div>
    </div>
  )
}
