import { IconCamera, IconLayoutGrid, IconScreenShare, IconSearch, IconTable, IconVideoOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { clockTime, count } from '../../ui/format'
import { StateIcon } from '../../ui/StateIcon'
import { countStates, legend } from './point-state'
import type { PointState } from './stage-of'
import { SMALL } from './tree'
import { useInRoom } from './use-room'
import classes from './wall.module.css'

/** One legend at all sizes; a zero goes dim. */
const Legend = ({ states }: { states: ReadonlyMap<number, PointState> }) => {
  const { t } = useTranslation()
  const counts = countStates(states.values())
  return (
    <ul className={classes.legend} aria-label={t('control:wall.legend')}>
      {legend.map((state) => {
        const n = counts.get(state) ?? 0
        return (
          <li key={state} data-zero={n === 0 || undefined}>
            <StateIcon state={state} size={14} decorative />
            <b>{count(n)}</b> {t(`control:legend.${state}`)}
          </li>
        )
      })}
    </ul>
  )
}

/** Without media the lines are not measured: nothing is red, what is known says its hour. */
const Unmeasured = ({ states }: { states: ReadonlyMap<number, PointState> }) => {
  const { t } = useTranslation()
  const { media } = useInRoom()
  const tv = [...states.values()].filter((state) => state === 'tv').length
  return (
    <ul className={classes.legend} aria-label={t('control:wall.legend')}>
      <li className={classes.trouble}>
        <IconVideoOff size={14} aria-hidden="true" />
        <b>{count(states.size - tv)}</b> {t('control:legend.noPicture')}
      </li>
      <li>
        <StateIcon state="tv" size={14} decorative />
        <b>{count(tv)}</b> {t('control:legend.tv')}
      </li>
      <li>{t('control:wall.measured', { at: clockTime(media.since) })}</li>
    </ul>
  )
}

interface WallBarProps {
  states: ReadonlyMap<number, PointState>
  asTable: boolean
  setTable: (on: boolean) => void
  alone: boolean
}

export const WallBar = ({ states, asTable, setTable, alone }: WallBarProps) => {
  const { t } = useTranslation()
  const { root, media, session } = useInRoom()
  const ready = media.state === 'ready'
  const apart = (): void => void window.open(`/phien/${session.id}/dieu-hanh?rieng=1`, `wall-${session.id}`)
  return (
    <div className={classes.bar}>
      <h2 id="wall">{t('control:points', { count: root.size })}</h2>
      {ready ? <Legend states={states} /> : <Unmeasured states={states} />}
      {ready && root.size <= SMALL && (
        <span className={classes.note}>
          <IconCamera size={14} aria-hidden="true" />
          {t('control:wall.stills')}
        </span>
      )}
      <span className={classes.ends}>
        {!asTable && (
          <Button kind="quiet" size="touch" icon={IconSearch} keyName="/" onClick={() => setTable(true)}>
            {t('control:wall.find')}
          </Button>
        )}
        <Button
          kind="quiet"
          size="touch"
          icon={asTable ? IconLayoutGrid : IconTable}
          onClick={() => setTable(!asTable)}
        >
          {asTable ? t('control:wall.asTiles') : t('control:wall.asTable')}
        </Button>
        {!alone && (
          <Button kind="quiet" size="touch" icon={IconScreenShare} onClick={apart}>
            {t('control:wall.apart')}
          </Button>
        )}
      </span>
    </div>
  )
}
