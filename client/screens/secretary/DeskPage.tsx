import type { Conference } from '../../../shared/conferences'
import type { Session } from '../../../shared/sessions'
import { Loaded } from '../../ui/Loaded'
import { HallView } from './HallView'
import { NodeView } from './NodeView'
import { SessionSwitch } from './SessionSwitch'
import classes from './secretary.module.css'
import { idsOn } from './tree'
import { sessionsAt, useDesk } from './use-desk'
import { useDeskKeys } from './use-desk-keys'
import { useWords } from './use-words'

interface DeskPageProps {
  conference: Conference
  sessions: readonly Session[]
  session: Session
}

/** One session: a node with its children, or one hall with its people. */
export const DeskPage = ({ conference, sessions, session }: DeskPageProps) => {
  const [words, go] = useWords()
  const desk = useDesk(conference, session, words.node, words.hall)
  useDeskKeys(desk)
  const choose = (id: number): void => {
    const next = sessions.find((each) => each.id === id)
    const within = next !== undefined && desk.path.some((point) => point === next.host)
    go({ session: id, hall: undefined, seat: undefined, ...(within ? {} : { node: undefined }) })
  }
  const at = desk.path.at(-1)
  const below = new Set(
    desk.points.filter(({ path }) => at !== undefined && idsOn(path).includes(at)).map(({ id }) => id),
  )
  const shown = at === undefined ? sessions : sessionsAt(sessions, desk.path, session.id, below)
  const head = <SessionSwitch sessions={shown} current={session} onChoose={choose} />
  return (
    <div className={classes.desk}>
      <Loaded query={desk.query}>
        {() =>
          words.hall === undefined ? (
            <NodeView desk={desk} head={head} />
          ) : (
            <HallView key={words.hall} desk={desk} hall={words.hall} />
          )
        }
      </Loaded>
      {desk.query.data === undefined && desk.query.error && <div className={classes.stray}>{head}</div>}
    </div>
  )
}
