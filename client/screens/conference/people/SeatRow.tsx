import { IconCheck } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { attendances, type Seat } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { DoubleLine } from './DoubleLine'
import { doorCode, type Line } from './lines'
import classes from './people.module.css'
import { SeatEditor } from './SeatEditor'
import { SeatMenu } from './SeatMenu'
import type { Hall, PeopleActs } from './use-people'

export interface SeatRowProps {
  line: Extract<Line, { kind: 'seat' }>
  point: Point
  points: readonly Point[]
  hall: Hall
  double: Hall['doubles'][number] | undefined
  editable: boolean
  open: boolean
  onOpen: (open: boolean) => void
  acts: PeopleActs
}

const AttendsAs = ({ seat, editable, acts }: { seat: Seat; editable: boolean; acts: PeopleActs }) => {
  const { t } = useTranslation()
  if (!editable) return <>{t(`conference:people.as.${seat.attendsAs}`)}</>
  return (
    <select
      className={classes.select}
      aria-label={`${t('conference:people.attendsAs')}: ${seat.printedName}`}
      value={seat.attendsAs}
      onChange={(event) => {
        const attendsAs = attendances.find((each) => each === event.currentTarget.value)
        if (attendsAs) acts.change.mutate({ params: { id: seat.id }, version: seat.version, body: { attendsAs } })
      }}
    >
      {attendances.map((each) => (
        <option key={each} value={each}>
          {t(`conference:people.as.${each}`)}
        </option>
      ))}
    </select>
  )
}

const Member = ({ seat, editable, acts }: { seat: Seat; editable: boolean; acts: PeopleActs }) => {
  const { t } = useTranslation()
  const word = t(seat.member ? 'conference:people.memberYes' : 'conference:people.memberNo')
  if (!editable)
    return (
      <>
        {seat.member && <IconCheck size={16} aria-hidden="true" />}
        <span className="visually-hidden">{word}</span>
      </>
    )
  return (
    <input
      type="checkbox"
      className={classes.check}
      aria-label={`${t('conference:people.member')}: ${seat.printedName}`}
      checked={seat.member}
      onChange={(event) =>
        acts.change.mutate({
          params: { id: seat.id },
          version: seat.version,
          body: { member: event.currentTarget.checked },
        })
      }
    />
  )
}

/** One person. The name opens the fields below it; Alt ↑ ↓ moves within the group. */
export const SeatRow = (props: SeatRowProps) => {
  const { line, point, hall, double, editable, open, onOpen, acts } = props
  const { t } = useTranslation()
  const { seat, group, no } = line
  const step = (by: -1 | 1) => acts.step(hall.seats, group, seat, by)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    step(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: as in the list */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the controls inside take the focus */}
      <div
        role="row"
        className={classes.seat}
        data-double={double !== undefined || undefined}
        data-open={open || undefined}
      >
        <span role="cell" data-column="no">
          {no}
        </span>
        <span role="rowheader" className={classes.nameCell}>
          {editable ? (
            <button
              type="button"
              className={classes.name}
              aria-expanded={open}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              title={t('conference:people.edit', { name: seat.printedName })}
              onClick={() => onOpen(!open)}
              onKeyDown={onKeyDown}
            >
              {seat.printedName}
            </button>
          ) : (
            <b>{seat.printedName}</b>
          )}
        </span>
        <span role="cell" title={seat.printedOffice}>
          {seat.printedOffice}
        </span>
        <span role="cell" className="dim" title={seat.printedUnit}>
          {seat.printedUnit}
        </span>
        <span role="cell" data-column="member">
          <Member seat={seat} editable={editable} acts={acts} />
        </span>
        <span role="cell">
          <AttendsAs seat={seat} editable={editable} acts={acts} />
        </span>
        <span role="cell" className={classes.code}>
          {doorCode(seat.code)}
        </span>
        <span role="cell">
          {editable && <SeatMenu seat={seat} point={point} acts={acts} onStep={step} onEdit={() => onOpen(true)} />}
        </span>
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
      {double && <DoubleLine seat={seat} double={double} point={point} editable={editable} acts={acts} />}
      {open && editable && (
        <SeatEditor
          seat={seat}
          point={point}
          groups={[...new Set(hall.seats.map((one) => one.category))]}
          onClose={() => onOpen(false)}
        />
      )}
    </>
  )
}
