import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resetDemonstration } from '../../../shared/demonstration'
import { queries, useSend } from '../../api'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { notice } from '../../ui/Notice'

/** Begins the rehearsal anew; what was played stays, closed. */
export const Reset = () => {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const reset = useSend(resetDemonstration, {
    onDone: () => {
      setAsking(false)
      notice(t('home:reset.done'))
      void queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button kind="quiet" size="small" icon={IconRefresh} onClick={() => setAsking(true)}>
        {t('home:reset.ask')}
      </Button>
      <Confirm
        opened={asking}
        title={t('home:reset.title')}
        verb={t('home:reset.verb')}
        busy={reset.isPending}
        problem={reset.error}
        onConfirm={() => reset.mutate({})}
        onClose={() => setAsking(false)}
      >
        {t('home:reset.text')}
      </Confirm>
    </>
  )
}
