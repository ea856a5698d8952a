import { useEffect } from 'react'
import { queries } from '../../api'

const APP = 'diem-cau.app'
const PAGE = '/diem'

const loaded = (): string[] => {
  const parts = performance.getEntriesByType('resource').map(({ name }) => name)
  return [...new Set(parts.filter((name) => name.startsWith(`${location.origin}/assets/`)))]
}

const keepPage = async (): Promise<void> => {
  await navigator.serviceWorker.register('/roll-call-worker.js', { scope: '/diem/' })
  const { active } = await navigator.serviceWorker.ready
  if (!active) return
  const cache = await caches.open(APP)
  if (await cache.match(PAGE)) return
  // What came before the worker stood: page and parts now, the facts by asking for them once more through it.
  const page = await fetch(location.pathname, { headers: { accept: 'text/html' } })
  if (page.ok) await cache.put(PAGE, page)
  await cache.addAll(loaded())
  await queries.refetchQueries({ type: 'active' })
}

/** From now on this phone opens its roll-call without a line too; where the browser cannot, nothing is lost but that. */
export const useKeptOffline = (): void => {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !('caches' in window)) return
    keepPage().catch((cause: unknown) => console.warn('this page opens only with a line', cause))
  }, [])
}
