import { IconInfoCircle, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { turn as turnSchema } from '../../../shared/floor'
import { Button } from '../../ui/Button'
import { clockTime } from '../../ui/format'
import { useKeys } from '../../ui/keys'
import { useProblemText } from '../../ui/problem-text'
import { PreviewPicture } from './PreviewPicture'
import classes from './preview.module.css'
import type { Choice } from './use-choice'
import type { Orders, Overtaken } from './use-orders'
import { useInRoom } from './use-room'

interface Props {
  orders: Orders
  choice: Choice
  overtaken: Overtaken
}

/** What the order was, and when the other one came. */
const useOrdered = (overtaken: Overtaken): string => {
  const { t } = useTranslation()
  const { nodes } = useInRoom()
  if (overtaken.kind === 'item') return t('control:overtaken.item')
  const latest = turnSchema.safeParse(overtaken.problem.reply.latest)
  const name = nodes.get(overtaken.point)?.name ?? ''
  return latest.success
    ? t('control:overtaken.floorAt', { at: clockTime(latest.data.from), name })
    : t('control:overtaken.floor', { name })
}

/** Another director was first: nothing was done. It stays until answered, and the answer is one key. */
export const OvertakenBox = ({ orders, choice, overtaken }: Props) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const text = useProblemText()
  const latest = turnSchema.safeParse(overtaken.problem.reply.latest)
  const given = latest.success ? room.nodes.get(latest.data.point)?.name : undefined
  const ordered = useOrdered(overtaken)
  const floor = overtaken.kind === 'floor' ? overtaken : undefined
  const node = floor && room.nodes.get(floor.point)
  const nameNext = (): void => {
    const own = room.requests.find((request) => request.id === floor?.request?.id)
    const waiting = own ?? room.requests[0]
    if (waiting) {
      choice.nameNext(waiting.id)
      choice.chooseRequest(waiting.id)
    } else if (floor) choice.choosePoint(floor.point)
    orders.answer()
  }
  const answer = floor ? nameNext : orders.answer
  const words = floor ? t('control:verb.next') : t('control:overtaken.seen')
  useKeys([{ key: 'Enter', label: words, run: answer }])
  return (
    <>
      {node && <PreviewPicture node={node} caption />}
      <div className={classes.info} data-wide={node === undefined || undefined}>
        <div className={classes.told} role="alert">
          <IconInfoCircle size={24} aria-hidden="true" />
          <p>
            <b>{given ? t('control:overtaken.told', { name: given }) : text(overtaken.problem)}</b>
            <span>{ordered}</span>
          </p>
        </div>
        <div className={classes.acts}>
          <Button
            kind="primary"
            size="touch"
            icon={IconPlayerPlay}
            keyName="Enter"
            className={classes.main}
            onClick={answer}
          >
            {words}
          </Button>
          {floor && (
            <Button size="touch" icon={IconX} className={classes.small} onClick={orders.answer}>
              {t('control:overtaken.drop')}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}
