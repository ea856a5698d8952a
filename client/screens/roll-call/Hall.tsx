import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Bare } from '../../ui/shell/Bare'
import { Clash } from './Clash'
import { Returned } from './Closed'
import { HallFoot } from './HallFoot'
import { HallHead } from './HallHead'
import { List } from './List'
import { RowItem } from './RowItem'
import classes from './roll-call.module.css'
import type { Row } from './rows'
import { Sheets } from './Sheets'
import { Scanner } from './scanner/Scanner'
import { type HallProps, type HallView, useHall } from './use-hall'
import type { RollView } from './use-roll'
import { Ward } from './Ward'

/** What stands over the list: why the sheet came back, changes that wait for the finger to be away. */
const Notes = ({ hall, returned }: { hall: HallView; returned: string | null }) => {
  const { t } = useTranslation()
  if (!returned && hall.waiting === 0) return null
  return (
    <div className={classes.top}>
      {returned && <Returned reason={returned} />}
      {hall.waiting > 0 && (
        <Button size="touch" keyName="." onClick={hall.apply}>
          {t('roll-call:apply', { count: hall.waiting })}
        </Button>
      )}
    </div>
  )
}

const People = ({ hall, view }: { hall: HallView; view: RollView }) => {
  const { t } = useTranslation()
  const { shown, typed, closed, recorder, present, open } = hall
  const latest = useRef({ present, open })
  latest.current = { present, open }
  const onPresent = useCallback((row: Row): void => latest.current.present(row), [])
  const onMore = useCallback(({ seat }: Row): void => latest.current.open({ kind: 'acts', seat: seat.id }), [])
  if (shown.length === 0) return <p className={classes.empty}>{t(typed ? 'roll-call:nobody' : 'roll-call:none')}</p>
  const line = (row: Row) => {
    const fresh = recorder.done?.seats.has(row.seat.id) ?? false
    const item = { row, closed, fresh, onMore, onPresent }
    return row.conflict ? <Clash {...item} session={view.place.session} own={view.marks} /> : <RowItem {...item} />
  }
  return <List rows={shown} line={line} />
}

/** The roll of one hall: figures, safety of the marks, search, people; by number where the point counts. */
export const Hall = (props: HallProps) => {
  const { point, session, view } = props
  const hall = useHall(props)
  const { roll } = view
  const { closed, byCount, maySubmit, scanning, setScanning, field, open, say, opened, close } = hall
  if (!roll) return null
  const byName = (): void => {
    setScanning(false)
    // The list comes back first, then its search takes the focus.
    setTimeout(() => field.current?.focus(), 100)
  }
  if (scanning && !closed && !byCount)
    return (
      <Scanner {...{ point, session, view }} sync={hall.sync} onClose={() => setScanning(false)} onByName={byName} />
    )
  const foot = byCount && !hall.why ? undefined : <HallFoot {...props} hall={hall} roll={roll} />
  return (
    <Bare head={<HallHead {...props} hall={hall} />} foot={foot}>
      <Notes hall={hall} returned={roll.sheet.state === 'open' ? roll.sheet.returnReason : null} />
      {byCount ? (
        <Ward view={view} closed={closed} maySubmit={maySubmit} onSubmit={() => open({ kind: 'submit' })} />
      ) : (
        <People hall={hall} view={view} />
      )}
      <Sheets
        {...{ opened, view, closed }}
        recorder={hall.recorder}
        away={hall.away}
        counting={point.counting}
        onSay={(row, said) => {
          say(row, said)
          if (opened?.kind === 'acts') close()
        }}
        onClose={close}
      />
    </Bare>
  )
}
