import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Point, removePoint } from '../../../../shared/points'
import { useSend } from '../../../api'
import { Button } from '../../../ui/Button'
import { ConfirmInRow } from '../../../ui/Confirm'
import { notice } from '../../../ui/Notice'
import classes from './points.module.css'
import type { Totals } from './tree'
import { keepPoints, useShortName } from './use-tree'

export interface RemoveProps {
  point: Point
  totals: ReadonlyMap<number, Totals>
  onRemoved: () => void
}

/** Takes a point with its subtree away; refused once anything was recorded there. */
export const Remove = ({ point, totals, onRemoved }: RemoveProps) => {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const name = useShortName()(point.printedName)
  const count = totals.get(point.id)?.points ?? 1
  const send = useSend(removePoint, {
    onDone: ({ removed }) => {
      keepPoints(point.conference, [], removed)
      notice(t('conference:points.removed', { name }))
      onRemoved()
    },
  })
  if (!asked)
    return (
      <div className={classes.block}>
        <Button kind="danger" size="small" icon={IconTrash} onClick={() => setAsked(true)}>
          {t('conference:points.remove')}
        </Button>
      </div>
    )
  return (
    <ConfirmInRow
      title={t('conference:points.removeTitle', { name })}
      verb={t('conference:points.removeVerb', { count })}
      busy={send.isPending}
      problem={send.error}
      onClose={() => setAsked(false)}
      onConfirm={() => send.mutate({ params: { id: point.id }, version: point.version })}
    >
      {t('conference:points.removeText', { count })}
    </ConfirmInRow>
  )
}
