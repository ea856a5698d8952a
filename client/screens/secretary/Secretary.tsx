import { IconNotebook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Conference, getConference } from '../../../shared/conferences'
import { listSessions } from '../../../shared/sessions'
import { useAddressId } from '../../address'
import { useCall } from '../../api'
import { ConferenceTitle } from '../../desk/ConferenceTitle'
import { DemoChip } from '../../ui/Chip'
import { Empty } from '../../ui/Empty'
import { Loaded } from '../../ui/Loaded'
import { InBar } from '../../ui/shell/slots'
import { DeskPage } from './DeskPage'
import { keptSessions, sessionInView } from './use-desk'
import { useWords } from './use-words'

const Sessions = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const [words] = useWords()
  const query = useCall(listSessions, { params: { id: conference.id } })
  return (
    <Loaded query={query}>
      {({ sessions }) => {
        const kept = keptSessions(sessions)
        const session = kept.find(({ id }) => id === words.session) ?? sessionInView(kept)
        return session ? (
          <DeskPage key={session.id} conference={conference} sessions={kept} session={session} />
        ) : (
          <Empty page icon={IconNotebook} title={t('secretary:noSession')}>
            {t('secretary:noSessionText')}
          </Empty>
        )
      }}
    </Loaded>
  )
}

/** The secretary's desk: how many, who has not reported, what must be decided. */
const Secretary = () => {
  const { t } = useTranslation()
  const id = useAddressId()
  const query = useCall(getConference, { params: { id } })
  return (
    <Loaded query={query}>
      {(conference) => (
        <>
          <h1 className="visually-hidden">{t('secretary:title', { title: conference.title })}</h1>
          <ConferenceTitle conference={conference} />
          {conference.demonstration && (
            <InBar slot="chips">
              <DemoChip />
            </InBar>
          )}
          <Sessions key={id} conference={conference} />
        </>
      )}
    </Loaded>
  )
}
export default Secretary
