import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { hour } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import classes from './programme.module.css'
import type { Placed } from './times'
import type { Part } from './use-programme'

const HALF = 30 * 60_000
/** Height of half an hour, in px; a long day gets less. */
const ROW = 60
const MAX = 720
/** A lower block has no room for a word; the list has it. */
const ONE_LINE = 18

const Block = ({ placed, from, scale }: { placed: Placed; from: number; scale: number }) => (
  <div
    className={classes.block}
    data-own={placed.own || undefined}
    data-clash={placed.clash !== undefined || undefined}
    style={{ top: (placed.from - from) * scale, height: Math.max(10, (placed.to - placed.from) * scale - 2) }}
  >
    {(placed.to - placed.from) * scale >= ONE_LINE && <span>{placed.item.title}</span>}
  </div>
)

/** Inherited and own items side by side over the hours, clashes marked. The list says the same in words. */
export const Lane = ({ parts }: { parts: Part[] }) => {
  const { t } = useTranslation()
  const items = parts.flatMap((part) => part.items).filter((one) => one.to > one.from)
  if (items.length === 0) return null
  const from = Math.floor(Math.min(...items.map((one) => one.from)) / HALF) * HALF
  const to = Math.ceil(Math.max(...items.map((one) => one.to)) / HALF) * HALF
  const halves = Math.min(48, Math.round((to - from) / HALF))
  const height = Math.min(MAX, halves * ROW)
  const scale = height / (to - from)
  const clashes = items.flatMap((one) => (one.clash ? [one.clash] : []))
  const step = halves > 16 ? 2 : 1
  return (
    <Panel
      title={
        clashes.length === 0
          ? t('conference:programme.lane.none')
          : t('conference:programme.lane.some', { count: clashes.length })
      }
    >
      <div
        className={classes.lane}
        role="img"
        aria-label={t('conference:programme.lane.label')}
        style={{ height: height + 16 }}
      >
        {[...Array(halves + 1).keys()]
          .filter((at) => at % step === 0)
          .map((at) => (
            <div key={at} className={classes.hour} style={{ top: at * HALF * scale }}>
              <i className="num">{hour(from + at * HALF)}</i>
            </div>
          ))}
        {items.map((one) => (
          <Block key={one.item.id} placed={one} from={from} scale={scale} />
        ))}
        {clashes.map((clash) => (
          <div
            key={`${clash.from} ${clash.to}`}
            data-own={!clash.inherited || undefined}
            className={classes.over}
            style={{ top: (clash.from - from) * scale, height: (clash.to - clash.from) * scale }}
          >
            <span className="num">
              <IconAlertTriangle size={14} aria-hidden="true" />
              {t('conference:programme.lane.over', { minutes: clash.minutes })}
            </span>
          </div>
        ))}
      </div>
    </Panel>
  )
}
