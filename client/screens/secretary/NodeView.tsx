import type { ReactNode } from 'react'
import { Crumbs } from './Crumbs'
import below from './dock.module.css'
import { Headline } from './Headline'
import { Inbox } from './Inbox'
import { RollUpTable } from './RollUpTable'
import { Sheets } from './Sheets'
import classes from './secretary.module.css'
import { TreeSide } from './TreeSide'
import type { Desk } from './use-desk'

/** A node: its figures, its children, what waits in it. */
export const NodeView = ({ desk, head }: { desk: Desk; head: ReactNode }) => {
  const { rollUp } = desk
  if (!rollUp) return null
  return (
    <>
      <TreeSide desk={desk} chosen={rollUp.node.point} />
      <section className={classes.work} data-region>
        <div className={classes.top}>
          <Crumbs desk={desk} />
          {head}
        </div>
        <Headline session={desk.session} rollUp={rollUp} />
        <RollUpTable desk={desk} rollUp={rollUp} />
        <div className={below.dock}>
          <Inbox desk={desk} rollUp={rollUp} />
          <Sheets rollUp={rollUp} />
        </div>
      </section>
    </>
  )
}
