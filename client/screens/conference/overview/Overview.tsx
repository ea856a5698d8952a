import type { Conference } from '../../../../shared/conferences'
import { Documents } from './Documents'
import { Facts } from './Facts'
import { Gaps } from './Gaps'
import { NextStep } from './NextStep'
import classes from './overview.module.css'
import { Sessions } from './Sessions'

/** What is missing before the next step, and the conference in one view. */
export const Overview = ({ conference }: { conference: Conference }) => (
  <div className={classes.two}>
    <div className={classes.column}>
      <Facts conference={conference} />
      <Documents conference={conference} />
      <Sessions conference={conference} />
    </div>
    <div className={classes.column}>
      <Gaps conference={conference} />
      <NextStep conference={conference} />
    </div>
  </div>
)
