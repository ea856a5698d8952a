import { IconClockPlus, IconDoorExit } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../clock'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/fields'
import { hour } from '../../ui/format'
import { type SeatState, StateIcon, seatStates, stateColor } from '../../ui/StateIcon'
import type { Said, Substitute } from './marks'
import { ReasonField } from './ReasonField'
import type { Row } from './rows'
import { SeatHistory } from './SeatHistory'
import { Sheet } from './Sheet'
import { SubstituteForm } from './SubstituteForm'
import classes from './sheet.module.css'

const States = ({ value, onChange }: { value: SeatState; onChange: (state: SeatState) => void }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.options} role="radiogroup" aria-label={t('roll-call:acts.label')}>
      {seatStates.map((state) => (
        <label key={state} className={classes.option} style={{ color: stateColor(state) }}>
          <input type="radio" name="state" checked={state === value} onChange={() => onChange(state)} />
          <StateIcon state={state} size={20} decorative />
          <b>{t(`ui:state.${state}`)}</b>
        </label>
      ))}
    </div>
  )
}

interface ActSheetProps {
  row: Row
  session: number
  closed: boolean
  onSay: (row: Row, said: Said) => void
  onClose: () => void
}

/** The six acts for one person; «Dự thay» and the absences open their fields. */
export const ActSheet = ({ row, session, closed, onSay, onClose }: ActSheetProps) => {
  const { t } = useTranslation()
  const [state, setState] = useState<SeatState>(row.state)
  const [reason, setReason] = useState(row.reason)
  const { substitute, substituteOffice, substituteMember, seat } = row
  const [stand, setStand] = useState<Substitute>({
    ...{ name: substitute ?? '', office: substituteOffice, member: substitute ? substituteMember : seat.member },
  })
  const choose = (next: SeatState): void => {
    if (next !== state) setReason('')
    setState(next)
  }
  const remark = (words: string): void => {
    if (state !== 'online' && state !== 'substitute') setState('present')
    setReason(words)
  }
  const said = (state !== 'substitute' || stand.name.trim() !== '') && (state !== 'excused' || reason.trim() !== '')
  const ready = !closed && !row.conflict && said
  const say = (): void => {
    onSay(row, {
      state,
      reason: state === 'unmarked' ? '' : reason.trim(),
      ...(state === 'substitute' ? { substitute: { ...stand, name: stand.name.trim() } } : {}),
    })
  }
  const verb = t(`roll-call:acts.verb.${state}`, { name: stand.name.trim() })
  const place = seat.place ? t('roll-call:row.place', { place: seat.place }) : ''
  const sub = [seat.printedOffice || seat.printedUnit, place].filter(Boolean).join(' · ')
  const foot = (
    <Button kind="primary" size="big" wide disabled={!ready} onClick={say}>
      {closed ? t('roll-call:acts.closed') : row.conflict ? t('roll-call:row.waits') : verb}
    </Button>
  )
  return (
    <Sheet title={seat.printedName} sub={sub} onClose={onClose} foot={foot}>
      {!closed && !row.conflict && (
        <>
          <States value={state} onChange={choose} />
          {state === 'substitute' && <SubstituteForm value={stand} onChange={setStand} />}
          {(state === 'excused' || state === 'unexcused') && <ReasonField value={reason} onChange={setReason} />}
          {(state === 'present' || state === 'online' || state === 'substitute') && reason !== '' && (
            <div className={classes.form}>
              <TextField
                label={t('roll-call:acts.remark')}
                value={reason}
                maxLength={300}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </div>
          )}
          <div className={classes.pair}>
            <Button
              size="touch"
              icon={IconClockPlus}
              onClick={() => remark(t('roll-call:acts.lateAt', { at: hour(serverNow()) }))}
            >
              {t('roll-call:acts.late')}
            </Button>
            <Button
              size="touch"
              icon={IconDoorExit}
              onClick={() => remark(t('roll-call:acts.leftAt', { at: hour(serverNow()) }))}
            >
              {t('roll-call:acts.left')}
            </Button>
          </div>
        </>
      )}
      <SeatHistory session={session} seat={seat.id} />
    </Sheet>
  )
}
