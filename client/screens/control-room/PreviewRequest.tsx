import { IconHandStop, IconMicrophone, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/floor'
import { Button } from '../../ui/Button'
import { hour } from '../../ui/format'
import { useKeys } from '../../ui/keys'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { StateWord } from '../../ui/StateIcon'
import { CallButton } from './CallButton'
import { Health } from './Health'
import { PreviewPicture } from './PreviewPicture'
import classes from './preview.module.css'
import { useVerb } from './QueueRow'
import { isForLater } from './stage-of'
import type { Choice } from './use-choice'
import type { Orders } from './use-orders'
import { mayConduct, useInRoom } from './use-room'
import { useRundown } from './use-rundown'

interface Props {
  request: Request
  orders: Orders
  choice: Choice
}

/** For an item that is still to come: which, and when it opens. */
const For = ({ request }: { request: Request }) => {
  const { t } = useTranslation()
  const row = useRundown().rows.find((each) => each.item.id === request.item)
  if (!row) return null
  return (
    <span className="dim">
      {row.expectedFrom === null
        ? t('control:preview.forItem', { number: row.number })
        : t('control:preview.forLater', { number: row.number, at: hour(row.expectedFrom) })}
    </span>
  )
}

const Acts = ({ request, orders, choice }: Props) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const verb = useVerb(request, orders, choice)
  const later = isForLater(request, room.items)
  const named = choice.next === request.id
  const node = room.nodes.get(request.point)
  useKeys(mayConduct(room) && !verb.disabled ? [{ key: 'Enter', label: verb.words, run: verb.run }] : [])
  return (
    <div className={classes.acts}>
      {mayConduct(room) && (
        <Button
          kind="primary"
          size="touch"
          icon={verb.icon === 'next' ? IconPlayerPlay : IconMicrophone}
          keyName="Enter"
          className={classes.main}
          disabled={verb.disabled}
          busy={orders.floorBusy}
          onClick={verb.run}
        >
          {verb.words}
        </Button>
      )}
      {node && <CallButton point={node.point} />}
      {mayConduct(room) && named && (
        <Button
          size="touch"
          icon={IconX}
          label={t('control:preview.unname')}
          className={classes.small}
          onClick={() => choice.nameNext(undefined)}
        />
      )}
      {mayConduct(room) && !named && later && (
        <Button size="touch" className={classes.small} onClick={() => orders.refuse(request)}>
          {t('control:preview.refuse')}
        </Button>
      )}
      {mayConduct(room) && !named && !later && (
        <Button size="touch" className={classes.small} onClick={() => choice.nameNext(request.id)}>
          {t('control:verb.next')}
        </Button>
      )}
    </div>
  )
}

/** Who is called next: picture, name, office, the line, whom to telephone. */
export const PreviewRequest = (props: Props) => {
  const { request, choice, orders } = props
  const { t } = useTranslation()
  const { nodes } = useInRoom()
  const node = nodes.get(request.point)
  if (!node) return null
  return (
    <>
      <PreviewPicture node={node} />
      <div className={classes.info}>
        <div className={classes.title}>
          {choice.next === request.id ? (
            <span className={classes.nextChip}>
              <StateWord state="next" />
            </span>
          ) : (
            <IconHandStop size={18} className={classes.hand ?? ''} aria-hidden="true" />
          )}
          <h2>
            {node.name} <span>{node.parent?.name}</span>
          </h2>
          <span className={classes.region}>{t('control:preview.label')}</span>
        </div>
        <p className={classes.speaker}>
          <b>{request.speaker}</b> <For request={request} />
        </p>
        <p className={classes.office}>{request.office}</p>
        <Health point={request.point} />
        <ProblemBanner problem={orders.floorProblem} />
        <Acts {...props} />
      </div>
    </>
  )
}
