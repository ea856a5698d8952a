import { useTranslation } from 'react-i18next'
import { ActSheet } from './ActSheet'
import { AllBut } from './AllBut'
import { Guests } from './Guests'
import { HeadcountSheet } from './HeadcountSheet'
import { History } from './History'
import { type Said, saidBefore } from './marks'
import { Refused } from './Refused'
import type { Row } from './rows'
import { SubmitSheet } from './SubmitSheet'
import type { Recorder } from './use-recorder'
import type { RollView } from './use-roll'
import type { useTurnedAway } from './use-turned-away'

export type Opened =
  | { kind: 'acts'; seat: number }
  | { kind: 'all-but' | 'guests' | 'headcount' | 'history' | 'refused' | 'submit' }

interface SheetsProps {
  opened: Opened | undefined
  view: RollView
  recorder: Recorder
  away: ReturnType<typeof useTurnedAway>
  closed: boolean
  counting: 'list' | 'count'
  onSay: (row: Row, said: Said) => void
  onClose: () => void
}

/** The sheet that is drawn up, if one is. */
export const Sheets = ({ opened, view, recorder, away, closed, counting, onSay, onClose }: SheetsProps) => {
  const { t } = useTranslation()
  const { rows, marks, place, outbox } = view
  const shared = { onClose, closed }
  switch (opened?.kind) {
    case 'acts': {
      const row = rows.find(({ seat }) => seat.id === opened.seat)
      return row ? <ActSheet {...shared} key={opened.seat} row={row} session={place.session} onSay={onSay} /> : null
    }
    case 'all-but':
      return (
        <AllBut
          rows={rows}
          onClose={onClose}
          onRecord={(said, numbers) => {
            recorder.record(said, t('roll-call:allBut.done', { present: numbers.present, absent: numbers.absent }))
            onClose()
          }}
        />
      )
    case 'guests':
      return <Guests {...shared} view={view} />
    case 'headcount':
      return <HeadcountSheet view={view} onClose={onClose} />
    case 'history':
      return <History {...shared} marks={marks} rows={rows} onUndo={(row) => onSay(row, saidBefore(row, marks))} />
    case 'refused':
      return (
        <Refused
          refused={outbox.refused}
          turnedAway={away.turnedAway}
          rows={rows}
          onClear={away.clear}
          onClose={onClose}
        />
      )
    case 'submit':
      return <SubmitSheet view={view} counting={counting} onClose={onClose} />
    default:
      return null
  }
}
