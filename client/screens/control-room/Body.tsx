import { useMemo, useState } from 'react'
import { useQueryWord } from '../../address'
import { serverNow } from '../../clock'
import { useSessionRoom } from '../../media/use-session-room'
import { Live } from '../../ui/shell/Live'
import { IncidentLine } from './IncidentLine'
import { Preview } from './Preview'
import { rundownOf } from './programme'
import { Queue } from './Queue'
import { Rundown } from './Rundown'
import classes from './room.module.css'
import { Stage } from './Stage'
import { Strip } from './Strip'
import { type PointState, statesOf } from './stage-of'
import { useCalls } from './use-calls'
import { useChoice } from './use-choice'
import { useHolds } from './use-holds'
import { useKeptFocus } from './use-kept-focus'
import { useMinute } from './use-minute'
import { useOrders } from './use-orders'
import { type Room, useInRoom } from './use-room'
import { useRoomKeys } from './use-room-keys'
import { useRundown } from './use-rundown'
import { Wall } from './Wall'

const useStates = (room: Room, next: number | undefined): ReadonlyMap<number, PointState> => {
  const minute = useMinute()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room is a new object each time; these are what counts
  return useMemo(
    () => statesOf(room, next, minute),
    [room.session, room.items, room.requests, room.turns, room.nodes, room.presence, room.media, next, minute],
  )
}

const tally = (states: ReadonlyMap<number, PointState>, wanted: PointState): number =>
  [...states.values()].filter((state) => state === wanted).length

const StripNow = ({ states }: { states: ReadonlyMap<number, PointState> }) => (
  <Strip rundown={useRundown()} incidents={tally(states, 'incident')} lost={tally(states, 'lost')} />
)

const RundownNow = (props: Omit<Parameters<typeof Rundown>[0], 'rundown'>) => (
  <Rundown {...props} rundown={useRundown()} />
)

const useLine = ({ session, media }: Room) => {
  const over = session.state === 'closed' || session.state === 'cancelled'
  const stands = session.state !== 'planned' || session.roomsFrom <= serverNow()
  const wanted = !over && stands && media.state === 'ready'
  return useSessionRoom({ session: wanted ? session.id : null, epoch: session.epoch, point: null })
}

/** Strip, rundown, stage with preview, queue, wall, incident line. Only what is inside a region changes. */
export const Body = ({ fixed, height }: { fixed: boolean; height: number }) => {
  const room = useInRoom()
  const [alone] = useQueryWord('rieng')
  const [closing, setClosing] = useState(false)
  const choice = useChoice(room)
  const orders = useOrders(room)
  const states = useStates(room, choice.next)
  const holds = useHolds(room)
  const line = useLine(room)
  const kept = useKeptFocus()
  useCalls(room)
  useRoomKeys(orders, () => rundownOf(room.items, room.session, serverNow()), closing)
  const wall = <Wall choice={choice} states={states} alone={alone !== undefined} />
  if (alone !== undefined)
    return (
      <Live strip={<StripNow states={states} />} height={height} fixed>
        <div className={classes.alone}>{wall}</div>
      </Live>
    )
  return (
    <Live strip={<StripNow states={states} />} height={height} fixed={fixed}>
      <div className={classes.room} ref={kept}>
        <div className={classes.main}>
          <RundownNow {...{ orders, holds, closing, setClosing }} />
          <div className={classes.middle}>
            <Stage {...{ line, orders, holds, states }} />
            <Preview {...{ orders, choice, states }} />
          </div>
          <Queue {...{ orders, choice, states }} />
        </div>
        {wall}
        <IncidentLine states={states} choice={choice} />
      </div>
    </Live>
  )
}
