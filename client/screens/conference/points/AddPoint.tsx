import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPoint, countings, followings, type Point } from '../../../../shared/points'
import { useSend } from '../../../api'
import { Button } from '../../../ui/Button'
import { NumberField, SelectField, TextField } from '../../../ui/fields'
import { notice } from '../../../ui/Notice'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import classes from './points.module.css'
import { keepPoints, useShortName } from './use-tree'

const texts = ['printedName', 'venue', 'responsible', 'phone'] as const

/** One point below another. */
export const AddPoint = ({
  parent,
  onClose,
  onAdded,
}: {
  parent: Point
  onClose: () => void
  onAdded: (id: number) => void
}) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const [text, setText] = useState({ printedName: '', venue: '', responsible: '', phone: '' })
  const [capacity, setCapacity] = useState<number | null>(null)
  const [counting, setCounting] = useState<Point['counting']>('list')
  const [follows, setFollows] = useState<Point['follows']>('livekit')
  const send = useSend(addPoint, {
    onDone: (made) => {
      keepPoints(made.conference, [made])
      notice(t('conference:points.created', { name: made.printedName }))
      onAdded(made.id)
      onClose()
    },
  })
  const { error: problem } = send
  const labels = Object.fromEntries(
    [...texts, 'capacity' as const].map((name) => [name, t(`conference:points.${name}`)]),
  )
  const field = (name: (typeof texts)[number]) => (
    <TextField
      key={name}
      label={labels[name]}
      path={name}
      problem={problem}
      required={name === 'printedName'}
      data-autofocus={name === 'printedName' || undefined}
      value={text[name]}
      onChange={(event) => {
        const { value } = event.currentTarget
        setText((before) => ({ ...before, [name]: value }))
      }}
    />
  )
  return (
    <Modal
      closeOnEscape={false}
      opened
      size={640}
      onClose={onClose}
      closeOnClickOutside={false}
      title={<b>{t('conference:points.addBelow', { name: shortName(parent.printedName) })}</b>}
      closeButtonProps={{ 'aria-label': t('conference:points.noCreate') }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate({ params: { id: parent.id }, body: { ...text, capacity, counting, follows } })
        }}
      >
        <ProblemBanner problem={problem} labels={labels} />
        {field('printedName')}
        <div className={classes.pair}>
          {field('venue')}
          <NumberField
            label={labels.capacity}
            path="capacity"
            problem={problem}
            value={capacity ?? ''}
            onChange={(n) => setCapacity(typeof n === 'number' ? n : null)}
          />
          {field('responsible')}
          {field('phone')}
          <SelectField
            label={t('conference:points.counting.label')}
            path="counting"
            problem={problem}
            data={countings.map((value) => ({ value, label: t(`conference:points.counting.${value}`) }))}
            value={counting}
            onChange={(value) => setCounting(countings.find((each) => each === value) ?? counting)}
          />
          <SelectField
            label={t('conference:points.follows')}
            path="follows"
            problem={problem}
            data={followings.map((value) => ({ value, label: t(`conference:points.followsVia.${value}`) }))}
            value={follows}
            onChange={(value) => setFollows(followings.find((each) => each === value) ?? follows)}
          />
        </div>
        <div className={classes.acts}>
          <Button kind="primary" type="submit" busy={send.isPending}>
            {t('conference:points.create')}
          </Button>
          <Button onClick={onClose}>{t('conference:points.noCreate')}</Button>
        </div>
      </form>
    </Modal>
  )
}
