import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { evidenceOf } from '../../../shared/attendance'
import { useCall } from '../../api'
import { clockTime } from '../../ui/format'
import { type SeatState, StateIcon } from '../../ui/StateIcon'
import { type OwnMark, stateOf } from './marks'
import { RowItem, type RowItemProps } from './RowItem'
import classes from './roll-call.module.css'

interface Shown {
  stamp: string
  state: SeatState
  reason: string
  source: string
  author: string
  at: number
}

/** The last two things said about the seat that do not agree; those of this phone are known without asking. */
export const clashOf = (recorded: readonly Shown[], own: readonly OwnMark[], mine: string): Shown[] => {
  const stamps = new Map(own.map((mark) => [mark.stamp, mark]))
  const known = recorded.map((mark) => (stamps.has(mark.stamp) ? { ...mark, author: mine } : mark))
  if (known.length > 0) return known.slice(-2)
  return own.slice(-1).map((mark) => ({
    ...{ stamp: mark.stamp, state: stateOf(mark), reason: mark.reason, source: mark.source },
    ...{ author: mine, at: mark.deviceAt },
  }))
}

interface ClashProps extends RowItemProps {
  session: number
  own: readonly OwnMark[]
}

/** Two marks on one base: both shown, neither wins; the secretary decides. */
export const Clash = ({ session, own, ...row }: ClashProps) => {
  const { t } = useTranslation()
  const seat = row.row.seat
  const evidence = useCall(evidenceOf, { params: { id: session, seat: seat.id } }, { retry: false })
  const recorded = (evidence.data?.marks ?? []).map((mark) => ({
    ...{ stamp: mark.stamp, state: stateOf(mark), reason: mark.reason, source: mark.source },
    ...{ author: mark.authorName ?? t('roll-call:clash.device'), at: mark.deviceAt },
  }))
  const marks = clashOf(
    recorded,
    own.filter((mark) => mark.seat === seat.id),
    t('roll-call:clash.mine'),
  )
  return (
    <section className={classes.clash} aria-label={t('roll-call:clash.label', { name: seat.printedName })}>
      <RowItem {...row} />
      {marks.length > 0 && (
        <ol className={classes.marks}>
          {marks.map(({ stamp, state, reason, source, author, at }) => (
            <li key={stamp}>
              <StateIcon state={state} size={20} decorative />
              <p>
                <b>
                  {reason
                    ? t('roll-call:said.reason', { state: t(`ui:state.${state}`), reason })
                    : t(`ui:state.${state}`)}
                </b>
                <span>{t('roll-call:clash.by', { source: t(`roll-call:source.${source}`), author })}</span>
              </p>
              <time>{clockTime(at)}</time>
            </li>
          ))}
        </ol>
      )}
      <p className={classes.why}>
        <IconInfoCircle size={16} aria-hidden="true" />
        {t('roll-call:clash.why')}
      </p>
    </section>
  )
}
