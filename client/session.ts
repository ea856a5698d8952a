import type { QueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Role } from '../shared/access'
import { type Me, signOut, whoAmI } from '../shared/accounts'
import { api, keyOf, queries, useCall } from './api'
import { hangUp, redial } from './live'
import { hideNotice } from './ui/Notice'

/** Who this browser is let in as; undefined while asking, or when signed out. */
export const useMe = (): Me | undefined => useCall(whoAmI, {}, { staleTime: 60_000 }).data

export const hasRole = (me: Me | undefined, ...wanted: Role[]): boolean =>
  me?.grants.some((grant) => grant.revokedAt === null && wanted.includes(grant.role)) ?? false

/** What the roll-call's worker keeps for opening without a line belongs to whoever was in. */
const forgetFacts = (): void => {
  if ('caches' in globalThis) void caches.delete('diem-cau.facts')
}

/** Somebody else is in now: nothing of the one before stays in memory, and the line speaks for the new one. */
export const letIn = (me: Me, cache: QueryClient = queries): void => {
  cache.clear()
  forgetFacts()
  cache.setQueryData(keyOf(whoAmI, {}), me)
  redial()
}

/** Where somebody who has just come in goes: a seat to its invitation, a phone to its roll-call, a hall to its console. */
export const firstPage = (me: Me, wanted: string | undefined): string => {
  if (wanted?.startsWith('/') && !wanted.startsWith('//')) return wanted
  switch (me.kind) {
    case 'seat':
      return '/giay-moi'
    case 'helper':
      return me.point ? `/diem/${me.point.id}/diem-danh` : '/'
    case 'point':
      return me.point ? `/diem/${me.point.id}` : '/'
    case 'account':
      return '/'
  }
}

/** Leaves: the login ends, the line is cut, memory is emptied. What waits in the outbox stays on this machine. */
export const useSignOut = (): (() => void) => {
  const navigate = useNavigate()
  return useCallback(() => {
    const leave = async (): Promise<void> => {
      await api(signOut, {}).catch(() => undefined)
      hangUp()
      queries.clear()
      forgetFacts()
      hideNotice()
      await navigate({ to: '/dang-nhap' })
    }
    void leave()
  }, [navigate])
}
