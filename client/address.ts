import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'

const textOf = (values: unknown, name: string): string | undefined => {
  const found = Object.entries(values ?? {}).find(([key]) => key === name)
  return found?.[1] === undefined ? undefined : String(found[1])
}

/** The number in the address (`/diem/377` → 377); NaN when it is no whole number: the server then answers «missing». */
export const useAddressId = (): number => {
  const text = textOf(useParams({ strict: false }), 'id') ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

/** The tab in the address (`/hoi-nghi/12/diem-cau` → "diem-cau"). */
export const useAddressTab = (): string => textOf(useParams({ strict: false }), 'tab') ?? ''

/** A number stands in the address without quotation marks. */
const bare = (value: string | undefined): string | number | undefined =>
  value !== undefined && /^(0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value

/** One word of the query, so that any view can be sent to a colleague: node, filter, drawer. Setting `undefined` takes it out. */
export const useQueryWord = (
  name: string,
): [string | undefined, (value: string | undefined, push?: boolean) => void] => {
  const { search } = useLocation()
  const navigate = useNavigate()
  const set = useCallback(
    (value: string | undefined, push = false): void => {
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, [name]: bare(value) }),
        replace: !push,
        resetScroll: false,
      })
    },
    [name, navigate],
  )
  return [textOf(search, name), set]
}

/** Sets several words of the query in one step. */
export const useSetQueryWords = (): ((words: Record<string, string | undefined>) => void) => {
  const navigate = useNavigate()
  return useCallback(
    (words) => {
      const bared = Object.fromEntries(Object.entries(words).map(([name, value]) => [name, bare(value)]))
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, ...bared }),
        replace: true,
        resetScroll: false,
      })
    },
    [navigate],
  )
}
