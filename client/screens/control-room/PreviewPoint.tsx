import { TextInput } from '@mantine/core'
import { IconMicrophone } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attending } from '../../../shared/figures'
import { Button } from '../../ui/Button'
import { share } from '../../ui/format'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { StateWord } from '../../ui/StateIcon'
import { CallButton } from './CallButton'
import { Health } from './Health'
import { PreviewPicture } from './PreviewPicture'
import classes from './preview.module.css'
import type { PointState } from './stage-of'
import type { Node } from './tree'
import type { Choice } from './use-choice'
import type { Orders } from './use-orders'
import { mayConduct, ownFigures, useInRoom } from './use-room'

/** A point that has not asked is called with the name of who will speak. */
const GiveForm = ({ node, orders, onDone }: { node: Node; orders: Orders; onDone: () => void }) => {
  const { t } = useTranslation()
  const [speaker, setSpeaker] = useState('')
  const [office, setOffice] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    orders.giveTo({ point: node.point.id, speaker, office })
  }
  const ready = speaker.trim() !== '' && office.trim() !== ''
  return (
    <form className={classes.form} onSubmit={send}>
      <TextInput
        label={t('control:point.speaker')}
        value={speaker}
        maxLength={120}
        onChange={(event) => setSpeaker(event.currentTarget.value)}
      />
      <TextInput
        label={t('control:point.office')}
        value={office}
        maxLength={300}
        onChange={(event) => setOffice(event.currentTarget.value)}
      />
      <Button
        kind="primary"
        size="touch"
        type="submit"
        icon={IconMicrophone}
        className={classes.main}
        disabled={!ready}
        busy={orders.floorBusy}
      >
        {t('control:verb.give')}
      </Button>
      <Button size="touch" className={classes.small} onClick={onDone}>
        {t('control:point.back')}
      </Button>
    </form>
  )
}

interface Props {
  node: Node
  orders: Orders
  choice: Choice
  states: ReadonlyMap<number, PointState>
}

const Acts = ({ node, orders, choice }: Props) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const [giving, setGiving] = useState(false)
  const may = mayConduct(room) && room.media.state === 'ready'
  if (giving && may) return <GiveForm node={node} orders={orders} onDone={() => setGiving(false)} />
  return (
    <div className={classes.acts}>
      {may && (
        <Button
          kind="primary"
          size="touch"
          icon={IconMicrophone}
          className={classes.main}
          onClick={() => setGiving(true)}
        >
          {t('control:point.give')}
        </Button>
      )}
      <CallButton point={node.point} />
      <Button size="touch" className={classes.small} onClick={choice.clear}>
        {t('control:point.close')}
      </Button>
    </div>
  )
}

/** A point chosen on the wall: how it stands and whom to call. */
export const PreviewPoint = (props: Props) => {
  const { node, states, orders } = props
  const { t } = useTranslation()
  const room = useInRoom()
  const own = ownFigures(room, node.point.id)
  return (
    <>
      <PreviewPicture node={node} />
      <div className={classes.info}>
        <div className={classes.title}>
          <h2>
            {node.name} <span>{node.parent?.name}</span>
          </h2>
          <StateWord state={states.get(node.point.id) ?? 'notin'} />
          <span className={classes.region}>{t('control:preview.label')}</span>
        </div>
        <p className={classes.office}>
          {[node.point.venue, t('control:wall.attending', { share: share(attending(own), own.expected) })]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <Health point={node.point.id} />
        <ProblemBanner problem={orders.floorProblem} />
        <Acts key={node.point.id} {...props} />
      </div>
    </>
  )
}
