import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Replaces what an announcement names. An answer that is on its way just now was made before it and would put the old
 * back: it is asked for again, a first one as soon as it is there.
 */
export const replace = <T>(queries: QueryClient, queryKey: QueryKey, change: (old: T) => T): void => {
  const query = queries.getQueryCache().find({ queryKey, exact: true })
  const again = () => queries.invalidateQueries({ queryKey, exact: true })
  const first = query?.state.data === undefined
  queries.setQueryData<T>(queryKey, (old) => (old === undefined ? old : change(old)))
  if (query?.state.fetchStatus !== 'fetching') return
  void (first ? query.promise?.then(again, () => undefined) : again())
}
