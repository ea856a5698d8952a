import { IconKey, IconVideo } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listHelpers, makePointCode, revokePointCode } from '../../../../shared/accounts'
import type { Point } from '../../../../shared/points'
import { keyOf, queries, useCall, useSend } from '../../../api'
import { Button, ButtonLink } from '../../../ui/Button'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { type Shown, ShownOnce } from '../ShownOnce'
import classes from './points.module.css'

/** The code with which a hall signs in: made here, shown once, since only its hash is kept. */
export const Code = ({ point }: { point: Point }) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown>()
  const args = { params: { id: point.id } }
  const known = useCall(listHelpers, args, { retry: false }).data
  const again = () => void queries.invalidateQueries({ queryKey: keyOf(listHelpers, args) })
  const make = useSend(makePointCode, {
    onDone: (once) => {
      setShown(once)
      again()
    },
  })
  const revoke = useSend(revokePointCode, {
    onDone: () => {
      setShown(undefined)
      again()
    },
  })
  return (
    <div className={classes.block}>
      <div className={classes.moveHead}>
        <h3>{t('conference:points.code')}</h3>
        {known && (
          <span className="dim small">
            {t(known.hasCode ? 'conference:points.hasCode' : 'conference:points.noCode')}
          </span>
        )}
      </div>
      <p className="small dim">{t('conference:points.codeHint')}</p>
      <ProblemBanner problem={make.error ?? revoke.error} />
      {shown && <ShownOnce once={shown} onHide={() => setShown(undefined)} />}
      <div className={classes.acts}>
        <Button size="small" icon={IconKey} busy={make.isPending} onClick={() => make.mutate(args)}>
          {t(known?.hasCode ? 'conference:points.makeNewCode' : 'conference:points.makeCode')}
        </Button>
        {known?.hasCode && (
          <Button size="small" kind="danger" busy={revoke.isPending} onClick={() => revoke.mutate(args)}>
            {t('conference:points.revokeCode')}
          </Button>
        )}
        <ButtonLink size="small" kind="quiet" icon={IconVideo} to={`/diem/${point.id}`}>
          {t('conference:points.openConsole')}
        </ButtonLink>
      </div>
    </div>
  )
}
