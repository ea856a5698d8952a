import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { z } from 'zod'
import { listConferences } from '../../../shared/conferences'
import type { Problem } from '../../../shared/problems'
import { api } from '../../api'

type Page = z.infer<typeof listConferences.reply>

/** All conferences in reach: pages follow each other until the last, so that groups, counts and the calendar are whole. */
export const useConferences = () => {
  const query = useInfiniteQuery<Page, Problem, Page, readonly unknown[], number | undefined>({
    queryKey: [listConferences.path, 'pages'],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      api(listConferences, { query: pageParam === undefined ? {} : { after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => ({
      conferences: pages.flatMap((page) => page.conferences),
      next: pages.at(-1)?.next ?? null,
      mayCreate: pages[0]?.mayCreate ?? false,
    }),
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isError } = query
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage])
  return query
}
