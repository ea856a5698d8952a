import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { replace } from '../../client/live/replace'

const soon = () => new Promise((go) => setTimeout(go, 0))

/** A server whose answers wait until they are let go; each says what held when it was asked. */
const server = () => {
  const waiting: Array<() => void> = []
  const state = { now: 'old' }
  const ask = (): Promise<string> => {
    const made = state.now
    return new Promise((go) => waiting.push(() => go(made)))
  }
  const answer = async (): Promise<void> => {
    for (const go of waiting.splice(0)) go()
    await soon()
  }
  return { state, ask, answer }
}

it('an answer on its way when an announcement came does not put the old back', async () => {
  const queries = new QueryClient()
  const { state, ask, answer } = server()
  const stop = new QueryObserver(queries, { queryKey: ['floor'], queryFn: ask }).subscribe(() => undefined)
  await answer()
  void queries.invalidateQueries({ queryKey: ['floor'] })
  state.now = 'new'
  replace<string>(queries, ['floor'], () => 'new')
  await answer()
  await answer()
  expect(queries.getQueryData(['floor'])).toBe('new')
  stop()
})

it('nor does the very first answer', async () => {
  const queries = new QueryClient()
  const { state, ask, answer } = server()
  const stop = new QueryObserver(queries, { queryKey: ['floor'], queryFn: ask }).subscribe(() => undefined)
  state.now = 'new'
  replace<string>(queries, ['floor'], () => 'new')
  await answer()
  await answer()
  expect(queries.getQueryData(['floor'])).toBe('new')
  stop()
})
