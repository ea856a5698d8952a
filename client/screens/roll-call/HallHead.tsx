import { useTranslation } from 'react-i18next'
import { Bar } from './Bar'
import { Find } from './Find'
import { HallMenu } from './HallMenu'
import { SyncSlot } from './SyncSlot'
import { TallyBar } from './TallyBar'
import type { HallProps, HallView } from './use-hall'

/** What stays above the list: where, the four figures, what became of the marks, the search. */
export const HallHead = ({ point, sessions, session, onSession, view, hall }: HallProps & { hall: HallView }) => {
  const { t } = useTranslation()
  const { open, byCount, sync, filter, setFilter, field, typed, setTyped, enter } = hall
  const menu = (
    <HallMenu
      guests={view.roll?.guests.length ?? 0}
      byCount={byCount}
      onGuests={() => open({ kind: 'guests' })}
      onHeadcount={() => open({ kind: 'headcount' })}
      onHistory={() => open({ kind: 'history' })}
    />
  )
  return (
    <>
      <Bar {...{ point, sessions, session, onSession, menu }} title={t('roll-call:title')} kept={sync.kept} />
      {!byCount && <TallyBar tally={view.tally} filter={filter} onFilter={setFilter} />}
      <SyncSlot sync={sync} onRefused={() => open({ kind: 'refused' })} />
      {!byCount && <Find field={field} value={typed} onChange={setTyped} onEnter={enter} />}
    </>
  )
}
