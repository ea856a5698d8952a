import { TextInput } from '@mantine/core'
import { IconCheck, IconCircleFilled, IconHandStop, IconListDetails } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../clock'
import { Button } from '../../ui/Button'
import { count, duration, hour } from '../../ui/format'
import { ProblemBanner } from '../../ui/ProblemBanner'
import classes from './close.module.css'
import { type Rundown, turnClock } from './programme'
import { openTurns } from './stage-of'
import { branchOf } from './tree'
import type { Orders } from './use-orders'
import { useInRoom } from './use-room'

/** Over this many points the name is typed too. */
const TYPED_OVER = 100

const Line = ({ icon, children, end }: { icon: ReactNode; children: ReactNode; end?: ReactNode }) => (
  <li>
    <span className={classes.icon}>{icon}</span>
    <span>{children}</span>
    {end && <span className="dim num">{end}</span>}
  </li>
)

/** What is under way and stops. */
const Stops = ({ rundown }: { rundown: Rundown }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const { turns, requests, nodes } = useInRoom()
  const open = openTurns(turns)
  const ahead = rundown.rows.filter((row) => row.state === 'ahead')
  if (open.length + requests.length + ahead.length === 0) return null
  return (
    <>
      <h3>{t('control:close.stops')}</h3>
      <ul>
        {open.map((turn) => (
          <Line key={turn.id} icon={<IconCircleFilled size={12} className={classes.onair ?? ''} aria-hidden="true" />}>
            {t('control:close.turn', {
              point: nodes.get(turn.point)?.name ?? turn.pointName,
              left: duration(turnClock(turn, now).left),
            })}
          </Line>
        ))}
        {requests.length > 0 && (
          <Line icon={<IconHandStop size={16} className={classes.hand ?? ''} aria-hidden="true" />}>
            {t('control:close.requests', { count: requests.length })}
          </Line>
        )}
        {ahead.length > 0 && (
          <Line icon={<IconListDetails size={16} aria-hidden="true" />}>
            {t('control:close.items', { count: ahead.length, names: ahead.map((row) => row.item.title).join(', ') })}
          </Line>
        )}
      </ul>
    </>
  )
}

const NAMED = 4

/** The local sessions, which do not notice, and the work of record. */
const GoesOn = () => {
  const { t } = useTranslation()
  const { sessions, session, nodes } = useInRoom()
  const check = <IconCheck size={16} aria-hidden="true" />
  const locals = sessions.filter(
    (each) =>
      each.id !== session.id &&
      each.path.startsWith(session.path) &&
      each.state !== 'closed' &&
      each.state !== 'cancelled',
  )
  const sizeOf = (host: number): number => {
    const node = nodes.get(host)
    return node ? branchOf(node).length : 0
  }
  return (
    <>
      <h3>{t('control:close.goesOn')}</h3>
      <ul>
        {locals.slice(0, NAMED).map((each) => (
          <Line
            key={each.id}
            icon={check}
            end={
              each.state === 'planned'
                ? t('control:close.opensAt', { at: hour(each.plannedFrom) })
                : t('control:close.isOpen')
            }
          >
            <b>{each.title}</b> {t('control:points', { count: sizeOf(each.host) })}
          </Line>
        ))}
        {locals.length > NAMED && (
          <Line icon={check}>{t('control:close.others', { count: locals.length - NAMED })}</Line>
        )}
        <Line icon={check}>{t('control:close.record')}</Line>
      </ul>
    </>
  )
}

const Answers = ({ orders, onDone }: { orders: Orders; onDone: () => void }) => {
  const { t } = useTranslation()
  const { root } = useInRoom()
  const [typed, setTyped] = useState('')
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => no.current?.focus(), [])
  const asked = root.size > TYPED_OVER
  const ready = !asked || typed.trim().normalize('NFC') === root.name.normalize('NFC')
  return (
    <div className={classes.answers}>
      <ProblemBanner problem={orders.closeProblem} />
      {asked && (
        <TextInput
          label={t('control:close.type', { name: root.name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={classes.acts}>
        <Button size="touch" keyName="Esc" onClick={onDone} ref={no}>
          {t('ui:confirm.no')}
        </Button>
        <Button
          size="touch"
          kind="danger"
          wide
          disabled={!ready}
          busy={orders.sessionBusy}
          onClick={() => orders.close(onDone)}
        >
          {t('control:close.confirm', { points: count(root.size) })}
        </Button>
      </div>
    </div>
  )
}

/** Stands over the rundown, above the button that asked for it; stage and queue stay in sight. Focus on «Không». */
export const CloseDialog = (props: { rundown: Rundown; orders: Orders; onDone: () => void }) => {
  const { t } = useTranslation()
  const { session, root } = useInRoom()
  return (
    <div
      className={classes.dialog}
      role="alertdialog"
      aria-labelledby="closing"
      aria-describedby="closing-what"
      onKeyDown={(event) => event.key === 'Escape' && props.onDone()}
    >
      <h2 id="closing">{t('control:close.title', { title: session.title })}</h2>
      <p id="closing-what">{t('control:close.what', { points: count(root.size) })}</p>
      <div className={classes.scroll}>
        <Stops rundown={props.rundown} />
        <GoesOn />
      </div>
      <Answers orders={props.orders} onDone={props.onDone} />
    </div>
  )
}
