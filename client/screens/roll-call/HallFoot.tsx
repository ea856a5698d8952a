import { useState } from 'react'
import { ClosedLine } from './Closed'
import { Acts, Last } from './Foot'
import type { HallProps, HallView } from './use-hall'
import type { Roll } from './use-roll'

/** What stays below the list: undo and the three acts, or why nothing can be marked. */
export const HallFoot = ({ session, view, hall, roll }: HallProps & { hall: HallView; roll: Roll }) => {
  const [over, setOver] = useState<string>()
  const { why, recorder, open, maySubmit, setScanning } = hall
  if (why) return <ClosedLine why={why} sheet={roll.sheet} session={session} />
  return (
    <>
      <Last
        done={recorder.done}
        over={over !== undefined && over === recorder.done?.id}
        onOver={() => setOver(recorder.done?.id)}
        onHistory={() => open({ kind: 'history' })}
      />
      <Acts
        unmarked={view.tally.unmarked}
        maySubmit={maySubmit}
        submittedAt={roll.sheet.state === 'submitted' ? roll.sheet.submittedAt : null}
        onScan={() => setScanning(true)}
        onAllBut={() => open({ kind: 'all-but' })}
        onSubmit={() => open({ kind: 'submit' })}
      />
    </>
  )
}
