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
        search: (before: object) => ({ ...before, [name]: value }),
        replace: !push,
        resetScroll: false,
      })
    },
    [name, navigate],
  )
  return [textOf(search, name), set]
}
