import { useTranslation } from 'react-i18next'
import { Closed } from './Closed'
import { MediaOff } from './MediaOff'
import { Opening } from './Opening'
import { OvertakenBox } from './OvertakenBox'
import { PreviewPoint } from './PreviewPoint'
import { PreviewRequest } from './PreviewRequest'
import classes from './preview.module.css'
import type { PointState } from './stage-of'
import type { Choice } from './use-choice'
import type { Orders } from './use-orders'
import { useInRoom } from './use-room'

export interface PreviewProps {
  orders: Orders
  choice: Choice
  states: ReadonlyMap<number, PointState>
}

/** Nobody asks and nothing is chosen. */
const Nothing = () => {
  const { t } = useTranslation()
  return (
    <div className={classes.nothing}>
      <b>{t('control:preview.empty')}</b>
      <span className="dim">{t('control:preview.comesHere')}</span>
    </div>
  )
}

const Inside = ({ orders, choice, states }: PreviewProps) => {
  const { session, media } = useInRoom()
  const { overtaken } = orders
  if (overtaken) return <OvertakenBox {...{ orders, choice, overtaken }} />
  if (session.state === 'closed' || session.state === 'cancelled') return <Closed orders={orders} />
  const chosen = choice.point && !choice.request
  if (session.state === 'planned' && !chosen) return <Opening orders={orders} states={states} />
  if (media.state !== 'ready' && !chosen) return <MediaOff />
  if (choice.request) return <PreviewRequest key={choice.request.id} request={choice.request} {...{ orders, choice }} />
  if (choice.point) return <PreviewPoint node={choice.point} {...{ orders, choice, states }} />
  return <Nothing />
}

/** What comes next, with the one filled button. The refusal of an overtaken order stands here until it is answered. */
export const Preview = (props: PreviewProps) => {
  const { t } = useTranslation()
  const { choice, orders } = props
  const next = !orders.overtaken && choice.request !== undefined && choice.next === choice.request.id
  return (
    <section
      className={classes.preview}
      data-next={next || undefined}
      aria-label={t('control:preview.label')}
      data-region
    >
      <Inside {...props} />
    </section>
  )
}
