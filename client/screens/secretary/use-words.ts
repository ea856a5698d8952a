import { useLocation, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'

/** What of the desk is in view; all of it stands in the query, so that any view can be sent to a colleague. */
export interface Words {
  session: number | undefined
  node: number | undefined
  /** The hall whose sheet is open. */
  hall: number | undefined
  /** The seat whose evidence is open. */
  seat: number | undefined
  filter: string | undefined
}
const inQuery = { session: 'phien', node: 'diem', hall: 'bang', seat: 'ghe', filter: 'loc' } as const

const wholeOf = (value: unknown): number | undefined => (/^\d{1,15}$/.test(String(value)) ? Number(value) : undefined)

/** The words of the address and how to set several of them at once; what is `undefined` leaves the address. */
export const useWords = (): [Words, (change: Partial<Words>, push?: boolean) => void] => {
  const { search } = useLocation()
  const navigate = useNavigate()
  return useMemo(() => {
    const found = new Map(Object.entries(search))
    const words: Words = {
      session: wholeOf(found.get(inQuery.session)),
      node: wholeOf(found.get(inQuery.node)),
      hall: wholeOf(found.get(inQuery.hall)),
      seat: wholeOf(found.get(inQuery.seat)),
      filter: found.has(inQuery.filter) ? String(found.get(inQuery.filter)) : undefined,
    }
    const go = (change: Partial<Words>, push = true): void => {
      const now = { ...words, ...change }
      const next = Object.fromEntries(
        Object.entries(inQuery).map(([word, name]) => [name, new Map(Object.entries(now)).get(word)]),
      )
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, ...next }),
        replace: !push,
        resetScroll: false,
      })
    }
    return [words, go]
  }, [search, navigate])
}
