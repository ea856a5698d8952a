import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Conference as ConferenceData, getConference } from '../../../shared/conferences'
import { useAddressId, useAddressTab } from '../../address'
import { useCall } from '../../api'
import { ConferenceTitle } from '../../desk/ConferenceTitle'
import { useWatch } from '../../live'
import { DemoChip } from '../../ui/Chip'
import { Empty } from '../../ui/Empty'
import { Loaded } from '../../ui/Loaded'
import { Banner } from '../../ui/ProblemBanner'
import { InBar } from '../../ui/shell/slots'
import classes from './conference.module.css'
import { Head } from './Head'
import { Overview } from './overview/Overview'
import { People } from './people/People'
import { Points } from './points/Points'
import { Programme } from './programme/Programme'
import { readOnlyWhy } from './steps'
import { Tabs } from './Tabs'

const Part = ({ conference, tab }: { conference: ConferenceData; tab: string }) => {
  const { t } = useTranslation()
  switch (tab) {
    case 'tong-quan':
      return <Overview conference={conference} />
    case 'chuong-trinh':
      return <Programme conference={conference} />
    case 'diem-cau':
      return <Points conference={conference} />
    case 'thanh-phan':
      return <People conference={conference} />
    default:
      return (
        <Empty page title={t('conference:noTab')}>
          {t('conference:noTabText')}
        </Empty>
      )
  }
}

const Page = ({ conference, tab }: { conference: ConferenceData; tab: string }) => {
  const { t } = useTranslation()
  const why = readOnlyWhy(conference)
  useWatch({ points: [conference.root], subtrees: [conference.root] })
  return (
    <div className={classes.page}>
      <h1 className={classes.heading}>{conference.title}</h1>
      <ConferenceTitle conference={conference} />
      {conference.demonstration && (
        <InBar slot="chips">
          <DemoChip />
        </InBar>
      )}
      <div className={classes.top}>
        <Head conference={conference} />
        <Tabs conference={conference} current={tab} />
      </div>
      {why && (
        <div className={classes.why}>
          <Banner icon={IconLock} role="note">
            {t(`conference:state.${why}`)}
          </Banner>
        </div>
      )}
      <div className={classes.part}>
        <Part conference={conference} tab={tab} />
      </div>
    </div>
  )
}

/** The editor of a conference: what is missing before the next step, and everything it is made of. */
const Conference = () => {
  const id = useAddressId()
  const tab = useAddressTab()
  const query = useCall(getConference, { params: { id } })
  return <Loaded query={query}>{(conference) => <Page key={id} conference={conference} tab={tab} />}</Loaded>
}
export default Conference
