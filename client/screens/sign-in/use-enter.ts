import { useNavigate } from '@tanstack/react-router'
import type { Me } from '../../../shared/accounts'
import { useQueryWord } from '../../address'
import { firstPage, letIn } from '../../session'

/** Goes in as this person: to the page that was asked for, else to the first one of their kind. */
export const useEnter = (): ((me: Me) => void) => {
  const navigate = useNavigate()
  const [wanted] = useQueryWord('tiep')
  return (me) => {
    letIn(me)
    void navigate({ to: firstPage(me, wanted), replace: true })
  }
}
