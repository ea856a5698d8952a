import { IconHandStop, IconSend } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askForFloor, floorOf, type Request, withdrawRequest } from '../../../shared/floor'
import { keyOf, queries, useSend } from '../../api'
import { deviceTag, freshStamp } from '../../device'
import { announce } from '../../ui/Announcer'
import { Button } from '../../ui/Button'
import { KeyCap } from '../../ui/KeyCap'
import { ProblemBanner } from '../../ui/ProblemBanner'
import classes from './console.module.css'
import { shortName, sourceName } from './names'
import { RequestForm, type Speaker } from './RequestForm'
import type { Console, PointHere } from './use-console'
import { useSeats } from './use-roll'

const Queue = ({ requests, point, joining }: { requests: readonly Request[]; point: PointHere; joining: boolean }) => {
  const { t } = useTranslation()
  const mine = requests.some((each) => each.point === point.id)
  const shown = requests.map((each) => ({ id: each.id, point: each.point, name: shortName(t, each.pointName) }))
  const all = joining && !mine ? [...shown, { id: 0, point: point.id, name: shortName(t, point.printedName) }] : shown
  if (all.length === 0) return null
  return (
    <div className={classes.queue}>
      <span className="dim">{t('point:request.queue')}</span>
      <ol aria-label={t('point:request.queue')}>
        {all.map((each, at) => (
          <li key={each.id} data-mine={each.point === point.id || undefined}>
            <i className="num">{at + 1}</i>
            {each.name}
          </li>
        ))}
      </ol>
    </div>
  )
}

const Waiting = ({ model, request }: { model: Console; request: Request }) => {
  const { t } = useTranslation()
  const withdraw = useSend(withdrawRequest, {
    onDone: () => {
      announce(t('point:request.withdrawn'))
      void queries.invalidateQueries({ queryKey: keyOf(floorOf, { params: { id: request.session } }) })
    },
  })
  const place = model.requests.findIndex((each) => each.id === request.id) + 1
  const item = model.items.find((each) => each.id === request.item)
  return (
    <div className={classes.body}>
      <div>
        <b>{request.speaker}</b>
        <p>{request.office}</p>
        {item && <p>{t('point:request.forItem', { title: item.title })}</p>}
      </div>
      <Queue requests={model.requests} point={model.point} joining={false} />
      <p role="status">{t(place === 1 ? 'point:request.first' : 'point:request.place', { place })}</p>
      <ProblemBanner problem={withdraw.error} />
      <div className={classes.acts}>
        <Button size="touch" busy={withdraw.isPending} onClick={() => withdraw.mutate({ params: { id: request.id } })}>
          {t('point:request.withdraw')}
        </Button>
      </div>
    </div>
  )
}

const Asking = ({ model, close }: { model: Console; close: () => void }) => {
  const { t } = useTranslation()
  const { point, session, requests } = model
  const [stamp] = useState(freshStamp)
  const ask = useSend(askForFloor, {
    onDone: (request) => {
      announce(t('point:request.sent', { place: request.place }))
      void queries.invalidateQueries({ queryKey: keyOf(floorOf, { params: { id: request.session } }) })
      close()
    },
  })
  const seats = useSeats(session, point.id)
  const send = (speaker: Speaker): void => {
    if (session)
      ask.mutate({ params: { id: session.id }, body: { ...speaker, point: point.id, tag: deviceTag(), stamp } })
  }
  return (
    <RequestForm
      seats={seats}
      items={model.items.filter((item) => item.actualTo === null)}
      problem={ask.error}
      onSend={send}
      queue={<Queue requests={requests} point={point} joining />}
      actions={
        <div className={classes.acts}>
          <Button kind="primary" size="touch" type="submit" icon={IconSend} busy={ask.isPending}>
            {t('point:request.send', { place: requests.length + 1 })}
          </Button>
          <Button kind="outline" className={classes.soft} size="touch" onClick={close}>
            {t('point:request.cancel')}
          </Button>
        </div>
      }
    />
  )
}

/** «Đăng ký phát biểu»: closed a row, open a form, sent a place in the queue. */
export const RequestCard = ({
  model,
  opened,
  setOpened,
}: {
  model: Console
  opened: boolean
  setOpened: (opened: boolean) => void
}) => {
  const { t } = useTranslation()
  const id = useId()
  const { session, request } = model
  const asks = session !== null && session.state !== 'closed' && session.state !== 'cancelled'
  if (!request && !opened)
    return (
      <section className={classes.card}>
        <button
          type="button"
          className={classes.rowButton}
          disabled={!asks}
          aria-expanded={false}
          onClick={() => setOpened(true)}
        >
          <IconHandStop size={18} stroke={1.75} aria-hidden="true" />
          {t('point:request.title')}
          <span className={classes.gap} />
          {session && <span className={classes.side}>{t('point:request.to', { name: sourceName(t, session) })}</span>}
          <KeyCap name="R" />
        </button>
      </section>
    )
  return (
    <section className={`${classes.card} ${classes.work}`} aria-labelledby={id}>
      <div className={classes.head}>
        <IconHandStop size={18} stroke={1.75} aria-hidden="true" />
        <h2 id={id}>{t('point:request.title')}</h2>
        <span className={classes.gap} />
        <KeyCap name="R" />
      </div>
      {request ? <Waiting model={model} request={request} /> : <Asking model={model} close={() => setOpened(false)} />}
    </section>
  )
}
