import { IconMicrophone, IconMicrophoneOff, IconPlayerPlay } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Turn } from '../../../shared/floor'
import { useServerSecond } from '../../clock'
import { placeOf } from '../../media/featured'
import { clockTime, duration } from '../../ui/format'
import { KeyCap } from '../../ui/KeyCap'
import { Segmented } from '../../ui/Segmented'
import classes from './console.module.css'
import { shortName } from './names'
import turnClasses from './turn.module.css'
import type { Console } from './use-console'

const LAST = 60_000

const Minutes = ({ budget }: { budget: number }) => {
  const { t } = useTranslation()
  const minutes = Math.max(1, Math.round(budget / 60_000))
  const step = Math.ceil(minutes / 8)
  const marks = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, at) => at * step)
  return (
    <div className={turnClasses.scale} aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark} style={{ left: `${(mark / minutes) * 100}%` }}>
          {mark === minutes ? t('point:turn.minutes', { n: mark }) : mark}
        </span>
      ))}
    </div>
  )
}

const TurnClock = ({ turn }: { turn: Turn }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const spent = Math.max(0, now - turn.from)
  const left = turn.budget - spent
  const part = Math.min(1, spent / turn.budget)
  const last = Math.min(1, LAST / turn.budget)
  return (
    <>
      <div className={turnClasses.clocks}>
        <div role="timer" aria-live="off">
          <div className={turnClasses.small}>{t(left >= 0 ? 'point:turn.left' : 'point:turn.over')}</div>
          <div className={turnClasses.big} data-last={left < LAST || undefined}>
            {duration(Math.abs(left))}
          </div>
        </div>
        <dl>
          <dt>{t('point:turn.spent')}</dt>
          <dd>{duration(spent)}</dd>
          <dt>{t('point:turn.budget')}</dt>
          <dd>{duration(turn.budget)}</dd>
        </dl>
      </div>
      <div
        className={turnClasses.bar}
        role="img"
        aria-label={t('point:turn.bar', { spent: duration(spent), budget: duration(turn.budget) })}
        style={{ background: `linear-gradient(90deg, #3a4652 0 ${(1 - last) * 100}%, #7d6a2c ${(1 - last) * 100}%)` }}
      >
        <i style={{ width: `${part * 100}%` }} />
      </div>
      <Minutes budget={turn.budget} />
    </>
  )
}

const Modes = ({ microphone }: Pick<Console, 'microphone'>) => {
  const { t } = useTranslation()
  return (
    <div className={turnClasses.modes}>
      <div className={classes.lab}>{t('point:microphone.of')}</div>
      <Segmented
        label={t('point:microphone.of')}
        size="touch"
        wide
        value={microphone.mode}
        onChange={microphone.setMode}
        options={[
          { value: 'open', label: t('point:microphone.open'), icon: IconMicrophone },
          {
            value: 'hold',
            label: (
              <>
                {t('point:microphone.hold')} <KeyCap name="Space" />
              </>
            ),
          },
          { value: 'off', label: t('point:microphone.off'), icon: IconMicrophoneOff },
        ]}
      />
      {microphone.mutedAbove && <p role="status">{t('point:microphone.mutedAbove')}</p>}
    </div>
  )
}

/** On air: the turn's clock, the microphone of this point, who comes next. */
export const TurnCard = (model: Console) => {
  const { t } = useTranslation()
  const id = useId()
  const { point, turn, item, items, requests, microphone } = model
  const place = item && placeOf(items, item)
  const next = requests[0]
  return (
    <section className={`${classes.card} ${classes.work}`} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{t(turn ? 'point:turn.of' : 'point:turn.onStage', { name: shortName(t, point.printedName) })}</h2>
        {item && place && <span className={classes.side}>{t('point:turn.item', { ...place })}</span>}
        <span className={classes.gap} />
        {turn && <span className={classes.side}>{t('point:turn.began', { at: clockTime(turn.from) })}</span>}
      </div>
      <div className={classes.body}>
        {turn ? <TurnClock turn={turn} /> : <p>{t('point:turn.stageWhat')}</p>}
        <Modes microphone={microphone} />
        {next && (
          <div className={turnClasses.after}>
            <span className={turnClasses.next}>
              <IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />
              {t('point:turn.next')}
            </span>
            {shortName(t, next.pointName)}
          </div>
        )}
      </div>
    </section>
  )
}
