import { useTranslation } from 'react-i18next'
import { hour } from '../../ui/format'
import { CloseDialog } from './CloseDialog'
import type { Hold, Rundown as Programme } from './programme'
import { RundownFoot } from './RundownFoot'
import { ItemRow, LocalSessions, SessionBefore } from './RundownRow'
import classes from './rundown.module.css'
import type { Orders } from './use-orders'
import { useInRoom } from './use-room'

export interface RundownProps {
  rundown: Programme
  orders: Orders
  holds: readonly Hold[]
  closing: boolean
  setClosing: (closing: boolean) => void
}

const Head = () => {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">{t('control:rundown.item')}</th>
        <th scope="col">{t('control:rundown.planned')}</th>
        <th scope="col">{t('control:rundown.actual')}</th>
        <th scope="col">{t('control:rundown.expected')}</th>
        <th scope="col">{t('control:rundown.drift')}</th>
      </tr>
    </thead>
  )
}

/** The programme as planned, as it went and as it will go; the item on the air with its bar and its turns. */
export const Rundown = ({ rundown, orders, holds, closing, setClosing }: RundownProps) => {
  const { t } = useTranslation()
  const { session } = useInRoom()
  const planned = hour(session.plannedTo)
  const ending = session.closedAt
    ? t('control:rundown.ended', { planned, at: hour(session.closedAt) })
    : t('control:rundown.ends', { planned, at: hour(rundown.expectedEnd) })
  return (
    <section className={classes.run} aria-labelledby="rundown" data-region>
      <div className={classes.head}>
        <h2 id="rundown">{t('control:rundown.title')}</h2>
        <span className="dim small num">{ending}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className={classes.box} tabIndex={0}>
        <table className={classes.table} aria-labelledby="rundown">
          <colgroup>
            <col />
            <col className={classes.time} />
            <col className={classes.time} />
            <col className={classes.time} />
            <col className={classes.drift} />
          </colgroup>
          <Head />
          <tbody>
            <SessionBefore />
            {rundown.rows.map((row) => (
              <ItemRow key={row.item.id} row={row} holds={holds} />
            ))}
            <LocalSessions />
          </tbody>
        </table>
        {rundown.rows.length === 0 && <p className={classes.none}>{t('control:rundown.empty')}</p>}
      </div>
      <RundownFoot rundown={rundown} orders={orders} onClose={() => setClosing(true)} />
      {closing && <CloseDialog rundown={rundown} orders={orders} onDone={() => setClosing(false)} />}
    </section>
  )
}
