import { IconCalendarEvent } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { myWork } from '../../../shared/home'
import { useCall } from '../../api'
import { useAnnouncement } from '../../live'
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

const MINUTE = 60_000

/** «Việc của tôi»: what do I do now? */
const Home = () => {
  const { t } = useTranslation()
  const me = useMe()
  const query = useCall(myWork, {}, { refetchInterval: MINUTE })
  useAnnouncement('session', () => void query.refetch())
  useAnnouncement('conference', () => void query.refetch())
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
              <Others conferences={others} />
            </div>
            {next?.demonstration && me && hasRole(me, 'organizer', 'director', 'admin') && <Reset />}
          </div>
        )
      }}
    </Loaded>
  )
}
export default Home
