import { IconHandStop, IconMicrophone, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/floor'
import { Button } from '../../ui/Button'
import { ConfirmInRow } from '../../ui/Confirm'
import { hour } from '../../ui/format'
import { useKeys } from '../../ui/keys'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { StateWord } from '../../ui/StateIcon'
import { CallButton } from './CallButton'
import { Health } from './Health'
import { Office } from './Office'
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
  const room = useInRoom()
  const verb = useVerb(request, orders, choice)
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
    </div>
  )
}

/** The lesser acts, at the head: name it next, take it back, take it off the queue. */
const Lesser = ({ request, choice, onRefuse }: Props & { onRefuse: () => void }) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const named = choice.next === request.id
  if (!mayConduct(room)) return null
  return (
    <>
      {named ? (
        <Button kind="quiet" size="small" onClick={() => choice.nameNext(undefined)}>
          {t('control:preview.unname')}
        </Button>
      ) : (
        !isForLater(request, room.items) && (
          <Button kind="quiet" size="small" onClick={() => choice.nameNext(request.id)}>
            {t('control:verb.next')}
          </Button>
        )
      )}
      <Button kind="quiet" size="small" onClick={onRefuse}>
        {t('control:preview.refuse')}
      </Button>
    </>
  )
}

/** Who is called next: picture, name, office, the line, whom to telephone. */
export const PreviewRequest = (props: Props) => {
  const { request, choice, orders } = props
  const { t } = useTranslation()
  const { nodes } = useInRoom()
  const node = nodes.get(request.point)
  const [refusing, setRefusing] = useState(false)
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
          <span className={classes.region}>
            <Lesser {...props} onRefuse={() => setRefusing(true)} />
            {t('control:preview.label')}
          </span>
        </div>
        <p className={classes.speaker}>
          <b>{request.speaker}</b> <For request={request} />
        </p>
        <p className={classes.office}>
          <Office text={request.office} />
        </p>
        <Health point={request.point} />
        <ProblemBanner problem={orders.floorProblem} />
        {refusing ? (
          <ConfirmInRow
            title={t('control:preview.refuseTitle', { speaker: request.speaker })}
            verb={t('control:preview.refuse')}
            onConfirm={() => orders.refuse(request)}
            onClose={() => setRefusing(false)}
          >
            {t('control:preview.refuseWhat')}
          </ConfirmInRow>
        ) : (
          <Acts {...props} />
        )}
      </div>
    </>
  )
}
