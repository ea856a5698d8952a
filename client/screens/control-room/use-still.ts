import { type RefObject, useEffect, useRef, useState } from 'react'
import { getStill } from '../../../shared/connections'
import { addressOf } from '../../api'
import { serverNow } from '../../clock'
import { useInRoom } from './use-room'

/** Never older than this. */
const KEPT_MS = 30_000

const useInView = (): [RefObject<HTMLDivElement | null>, boolean] => {
  const ref = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!ref.current || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return [ref, seen]
}

const fetchStill = async (session: number, point: number, signal: AbortSignal): Promise<string | undefined> => {
  const response = await fetch(addressOf(getStill.path, { id: session, point }, undefined), { signal })
  return response.ok ? URL.createObjectURL(await response.blob()) : undefined
}

/**
 * The picture of a hall as its own page posts it, while it is in view: `ref` goes on the box that shows it. Undefined when
 * there is none that is fresh: then the state stands there in words, never an old frame.
 */
export const useStill = (point: number): { ref: RefObject<HTMLDivElement | null>; url: string | undefined } => {
  const { session, presence, media } = useInRoom()
  const [ref, seen] = useInView()
  const [url, setUrl] = useState<string>()
  const known = presence.get(point)
  const taken = known?.state === 'in' && media.state === 'ready' ? known.still : null
  const wanted = seen && taken !== null && serverNow() - taken < KEPT_MS
  useEffect(() => {
    if (!wanted || taken === null || document.hidden) return undefined
    const calling = new AbortController()
    fetchStill(session.id, point, calling.signal).then(setUrl, () => undefined)
    return () => calling.abort()
  }, [wanted, taken, session.id, point])
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])
  return { ref, url: taken === null || serverNow() - taken >= KEPT_MS ? undefined : url }
}
