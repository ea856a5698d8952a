import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buildFromUnits, countings, type Point } from '../../../../shared/points'
import { useSend } from '../../../api'
import { Button } from '../../../ui/Button'
import { notice } from '../../../ui/Notice'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { Segmented } from '../../../ui/Segmented'
import classes from './points.module.css'
import { keepPoints, useShortName } from './use-tree'

const depths = ['1', '2', '3'] as const

/** «Tạo từ đơn vị»: a point for each unit below that has none yet. */
export const BuildPoints = ({ parent, onClose }: { parent: Point; onClose: () => void }) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const [depth, setDepth] = useState<(typeof depths)[number]>('1')
  const [counting, setCounting] = useState<Point['counting']>('list')
  const send = useSend(buildFromUnits, {
    onDone: ({ added }) => {
      keepPoints(parent.conference, added)
      notice(
        added.length === 0 ? t('conference:points.builtNone') : t('conference:points.built', { count: added.length }),
      )
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={<b>{t('conference:points.buildTitle', { name: shortName(parent.printedName) })}</b>}
      closeButtonProps={{ 'aria-label': t('conference:points.noBuild') }}
    >
      <div className={classes.form}>
        <p>{t('conference:points.buildText')}</p>
        <ProblemBanner problem={send.error} />
        <b className="small">{t('conference:points.depth')}</b>
        <Segmented
          label={t('conference:points.depth')}
          value={depth}
          options={depths.map((value) => ({ value, label: t(`conference:points.depths.${value}`) }))}
          onChange={setDepth}
        />
        <b className="small">{t('conference:points.counting.label')}</b>
        <Segmented
          label={t('conference:points.counting.label')}
          value={counting}
          options={countings.map((value) => ({ value, label: t(`conference:points.counting.${value}`) }))}
          onChange={setCounting}
        />
        <div className={classes.acts}>
          <Button
            kind="primary"
            busy={send.isPending}
            onClick={() => send.mutate({ params: { id: parent.id }, body: { depth: Number(depth), counting } })}
          >
            {t('conference:points.buildVerb')}
          </Button>
          <Button onClick={onClose}>{t('conference:points.noBuild')}</Button>
        </div>
      </div>
    </Modal>
  )
}
