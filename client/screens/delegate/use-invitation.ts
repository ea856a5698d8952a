import { useEffect } from 'react'
import type { z } from 'zod'
import { getInvitation, invitation } from '../../../shared/composition'
import { useCall } from '../../api'

export type Invitation = z.infer<typeof invitation>
const PLACE = 'invitation'

/** What this phone kept, so that the code opens the door without a line. */
function read(): Invitation | undefined {
  try {
    return invitation.parse(JSON.parse(localStorage.getItem(PLACE) ?? ''))
  } catch {
    return undefined
  }
}

/** The page of the login's own seat; what was seen last stays on the phone until the link dies. */
export function useInvitation() {
  const query = useCall(getInvitation, {})
  const { data, error } = query
  useEffect(() => {
    if (data) localStorage.setItem(PLACE, JSON.stringify(data))
    if (error && error.reply.kind !== 'unavailable') localStorage.removeItem(PLACE)
  }, [data, error])
  const offline = error?.reply.kind === 'unavailable' || !navigator.onLine
  return { query, offline, kept: offline ? read() : undefined }
}
