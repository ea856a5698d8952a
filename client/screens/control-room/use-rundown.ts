import { useServerSecond } from '../../clock'
import { type Rundown, rundownOf } from './programme'
import { useInRoom } from './use-room'

/** The programme as it stands this second. */
export const useRundown = (): Rundown => {
  const { items, session } = useInRoom()
  const now = useServerSecond()
  return rundownOf(items, session, session.closedAt ?? now)
}
