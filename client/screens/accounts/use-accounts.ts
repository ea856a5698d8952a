import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Account, listAccounts } from '../../../shared/accounts'
import type { Reply } from '../../../shared/call'
import type { Problem } from '../../../shared/problems'
import { api, queries } from '../../api'

type Listed = Reply<typeof listAccounts>
const WHOLE = [listAccounts.path, 'whole'] as const

/** Above this a name must be typed; the figures beside the filters then count what is shown. */
const MOST_PAGES = 10

/** All accounts the administrator reaches that match, page after page, so that the figures beside the filters are true. */
export const useAccounts = (search: string) => {
  const query = useInfiniteQuery<Listed, Problem, InfiniteData<Listed>, readonly string[], number | undefined>({
    queryKey: [...WHOLE, search],
    queryFn: ({ pageParam, signal }) =>
      api(listAccounts, { query: pageParam === undefined ? { search } : { search, after: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const full = (query.data?.pages.length ?? 0) >= MOST_PAGES
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !full) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, full])
  return { ...query, accounts: query.data?.pages.flatMap((page) => page.accounts), cut: full && hasNextPage }
}

/** An account as the server answered it stands in every list at once. */
export const putAccount = (account: Account): void => {
  const put = (one: Account) => (one.id === account.id ? account : one)
  queries.setQueriesData<InfiniteData<Listed>>({ queryKey: WHOLE }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, accounts: page.accounts.map(put) })) } : data,
  )
}

export const accountAdded = (): Promise<void> => queries.invalidateQueries({ queryKey: WHOLE })
