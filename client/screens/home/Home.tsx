import { IconCalendarEvent } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWork } from '../../desk/use-work'
import { hasRole, useMe } from '../../session'
import { DemoChip } from '../../ui/Chip'
import { Empty } from '../../ui/Empty'
import { Loaded } from '../../ui/Loaded'
import { InBar } from '../../ui/shell/slots'
import { SkeletonRows } from '../../ui/Waiting'
import classes from './home.module.css'
import { Next } from './Next'
import { Others } from './Others'
import { Reset } from './Reset'
import { Tasks } from './Tasks'
import { Week } from './Week'

/** «Việc của tôi»: what do I do now? */
const Home = () => {
  const { t } = useTranslation()
  const me = useMe()
  const query = useWork()
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={4} height={80} />}>
      {({ conferences, tasks }) => {
        const [next, ...others] = conferences
        return (
          <div className={classes.page}>
            {conferences.some((one) => one.demonstration) && (
              <InBar slot="chips">
                <DemoChip />
              </InBar>
            )}
            {next ? (
              <Next conference={next} />
            ) : (
              <Empty page icon={IconCalendarEvent} title={t('home:nothing')}>
                {t('home:nothingText')}
              </Empty>
            )}
            <div className={classes.two}>
              <Tasks tasks={tasks} />
              <div className={classes.side}>
                <Week conferences={conferences} />
                <Others conferences={others} />
              </div>
            </div>
            {next?.demonstration && me && hasRole(me, 'organizer', 'director', 'admin') && <Reset />}
          </div>
        )
      }}
    </Loaded>
  )
}
export default Home
