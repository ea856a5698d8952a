import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCloudCheck,
  IconDeviceMobile,
  IconDots,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { hour } from '../../ui/format'
import { StateIcon, stateColor } from '../../ui/StateIcon'
import classes from './roll-call.module.css'
import type { Row } from './rows'

/** Office, or what tells two of one name apart; a long office wraps and the row grows. */
export const useUnderName = (): ((row: Row) => string) => {
  const { t } = useTranslation()
  return ({ seat, substitute, namesake }) => {
    if (substitute) return t('roll-call:row.substitute', { name: substitute })
    const office = seat.printedOffice || seat.printedUnit
    if (!namesake) return office
    const unit = seat.printedUnit === seat.printedOffice ? '' : seat.printedUnit
    const place = seat.place ? t('roll-call:row.place', { place: seat.place }) : ''
    return [seat.printedOffice, unit, place].filter(Boolean).join(' · ')
  }
}

const Icon = ({ row }: { row: Row }) => {
  if (row.conflict) return <IconAlertTriangle size={28} stroke={1.75} color="var(--warn)" aria-hidden="true" />
  if (row.state === 'present') return <IconCircleCheckFilled size={28} color="var(--present)" aria-hidden="true" />
  return <StateIcon state={row.state} size={28} decorative />
}

export const Sign = ({ sign, at }: Pick<Row, 'sign' | 'at'>) => {
  const { t } = useTranslation()
  if (sign === null || at === null) return null
  const SignIcon = sign === 'kept' ? IconDeviceMobile : IconCloudCheck
  return (
    <span className={`${classes.sign} num`} {...(sign === 'kept' ? { 'data-kept': true } : {})}>
      <SignIcon size={14} stroke={2} aria-hidden="true" />
      {t(`roll-call:row.${sign}`, { at: hour(at) })}
    </span>
  )
}

const State = ({ row }: { row: Row }) => {
  const { t } = useTranslation()
  if (row.conflict)
    return (
      <span className={classes.state}>
        <b style={{ color: 'var(--warn)' }}>{t('roll-call:row.waits')}</b>
        <span className={classes.sign}>{t('roll-call:row.twoMarks')}</span>
      </span>
    )
  const word = row.state === 'unmarked' ? t('roll-call:row.notYet') : t(`ui:state.${row.state}`)
  return (
    <span className={classes.state}>
      <b style={{ color: stateColor(row.state) }}>{word}</b>
      {row.carried ? (
        <span className={classes.sign}>{t('roll-call:row.carried')}</span>
      ) : (
        <Sign sign={row.sign} at={row.at} />
      )}
    </span>
  )
}

export interface RowItemProps {
  row: Row
  /** Just marked: a light tint for 1.2 s. */
  fresh: boolean
  closed: boolean
  onPresent: (row: Row) => void
  onMore: (row: Row) => void
}

/** Whether a row reads as before: a mark elsewhere in a long list draws nothing anew. */
const isSame = (before: RowItemProps, now: RowItemProps): boolean => {
  const { row: old, ...rest } = before
  const { row: next, ...more } = now
  return (
    sameFields(rest, more) &&
    sameFields(
      { ...old, seat: `${old.seat.id}.${old.seat.version}` },
      { ...next, seat: `${next.seat.id}.${next.seat.version}` },
    )
  )
}
const sameFields = (a: object, b: object): boolean => {
  const others = new Map(Object.entries(b))
  return Object.entries(a).every(([key, value]) => others.get(key) === value)
}

/** One person: the whole row sets «Có mặt», ⋯ opens the other states. The acts must keep their identity. */
export const RowItem = memo(({ row, fresh, closed, onPresent, onMore }: RowItemProps) => {
  const { t } = useTranslation()
  const under = useUnderName()
  return (
    <div className={`${classes.row} ${fresh ? 'changed' : ''}`}>
      <button
        type="button"
        className={classes.set}
        disabled={closed || row.conflict}
        title={closed || row.conflict ? undefined : t('roll-call:row.tap')}
        onClick={() => onPresent(row)}
      >
        <span className={classes.icon}>
          <Icon row={row} />
        </span>
        <span className={classes.who}>
          <b>{row.seat.printedName}</b>
          <span>{under(row)}</span>
        </span>
        <State row={row} />
      </button>
      <button
        type="button"
        className={classes.more}
        aria-label={t('roll-call:row.more', { name: row.seat.printedName })}
        onClick={() => onMore(row)}
      >
        <IconDots size={20} aria-hidden="true" />
      </button>
    </div>
  )
}, isSame)
