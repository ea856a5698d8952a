import {
  QueryCache,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { Arguments, Call, Method, Reply } from '../shared/call'
import { Problem, problem, problemReply } from '../shared/problems'
import { learnServerTime } from './clock'
import { deviceTag } from './device'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
  }
}

/** What a call is given. `version` goes out as `If-Match`: the edit was based on it. */
export type Args<C extends Call> = Arguments<C> & { version?: number | undefined; signal?: AbortSignal | undefined }

/** The address of a call: parameters filled in, query appended. */
export const addressOf = (path: string, params: unknown, query: unknown): string => {
  const values = new Map(Object.entries(params ?? {}))
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value))
  return `/api${filled}${search.size > 0 ? `?${search}` : ''}`
}

const headersOf = (args: { body?: unknown; version?: number | undefined }): Record<string, string> => ({
  'X-Device': deviceTag(),
  ...(args.body === undefined ? {} : { 'Content-Type': 'application/json' }),
  ...(args.version === undefined ? {} : { 'If-Match': `"${args.version}"` }),
})

const isAborted = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError'

const reach = async (address: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, init)
  } catch (cause) {
    if (isAborted(cause)) throw cause
    throw problem('unavailable', 'offline')
  }
}

/** The refusal in a reply. What is not in our words (a proxy's page, a crash) is the server being away. */
const refusalOf = async (response: Response): Promise<Problem> => {
  const parsed = problemReply.safeParse(await response.json().catch(() => undefined))
  return parsed.success ? new Problem(parsed.data) : problem('unavailable', 'server_away')
}

/** The body as JSON; what is none is nothing. A question that was called off is no answer at all. */
const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch (cause) {
    if (isAborted(cause)) throw cause
    return undefined
  }
}

/** Sends as is; the reply unparsed. Refusals, a lost line and a silent server are thrown as `Problem`. */
export const exchange = async (
  method: Method,
  address: string,
  more: { body?: unknown; version?: number | undefined; signal?: AbortSignal | undefined },
): Promise<unknown> => {
  const response = await reach(address, {
    method,
    headers: headersOf(more),
    credentials: 'same-origin',
    ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    ...(more.signal ? { signal: more.signal } : {}),
  })
  learnServerTime(response.headers)
  if (!response.ok) throw await refusalOf(response)
  return response.status === 204 ? undefined : await bodyOf(response)
}

/** One typed call: the parsed reply, or a thrown `Problem`. */
export function api<C extends Call>(call: C, args: Args<C>): Promise<Reply<C>>
export async function api(call: Call, { params, query, ...more }: Args<Call>): Promise<unknown> {
  const reply = await exchange(call.method, addressOf(call.path, params, query), more)
  if (!call.reply) return undefined
  const parsed = call.reply.safeParse(reply)
  if (parsed.success) return parsed.data
  console.error(`${call.method} ${call.path}: the reply is not what the call declares`, parsed.error.issues)
  throw problem('unavailable', 'server_away')
}

/** The cache key of a call, for `setQueryData` and for announcements. */
export const keyOf = <C extends Call>(call: C, args: Partial<Args<C>>): QueryKey => [
  call.path,
  args.params ?? {},
  args.query ?? {},
]

type Options<C extends Call> = Omit<UseQueryOptions<Reply<C>, Problem>, 'queryKey' | 'queryFn'>

/** Reads a call and keeps it: old data stays while new data is fetched, announcements replace it in place. */
export const useCall = <C extends Call>(
  call: C,
  args: Args<C>,
  options?: Options<C>,
): UseQueryResult<Reply<C>, Problem> =>
  useQuery<Reply<C>, Problem>({
    ...options,
    queryKey: keyOf(call, args),
    queryFn: ({ signal }) => api(call, { ...args, signal }),
  })

/** Sends a change. `onDone` gets the reply and what was sent; the refusal is in `.error`, a `Problem`. */
export const useSend = <C extends Call>(
  call: C,
  options: { onDone?: (reply: Reply<C>, sent: Args<C>) => void; onRefused?: (problem: Problem) => void } = {},
): UseMutationResult<Reply<C>, Problem, Args<C>> =>
  useMutation<Reply<C>, Problem, Args<C>>({
    mutationFn: (args) => api(call, args),
    onSuccess: (reply, sent) => options.onDone?.(reply, sent),
    onError: (refused) => options.onRefused?.(refused),
  })

/** Listeners for refusals that concern the whole page (signed out). */
const refusals = new Set<(refused: Problem) => void>()
export const onRefusal = (listener: (refused: Problem) => void): (() => void) => {
  refusals.add(listener)
  return () => refusals.delete(listener)
}

export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      for (const listener of refusals) listener(error)
    },
  }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      gcTime: 30 * 60_000,
      retry: (count, error) => error instanceof Problem && error.reply.kind === 'unavailable' && count < 3,
    },
    mutations: { networkMode: 'always' },
  },
})
