import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { getSession } from '../../../shared/sessions'
import { useAddressId, useQueryWord } from '../../address'
import { useCall } from '../../api'
import { Loaded, ProblemPage } from '../../ui/Loaded'
import { Live } from '../../ui/shell/Live'
import { Waiting } from '../../ui/Waiting'
import { Body } from './Body'
import { type ActedSession, RoomContext, useRoom } from './use-room'

const Entered = ({ session }: { session: ActedSession }) => {
  const { t } = useTranslation()
  const [opened] = useQueryWord('nut')
  const fixed = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false }) ?? true
  const height = useMediaQuery('(max-width: 1500px)') ? 56 : 72
  const { room, refused, again } = useRoom(session, opened === undefined ? undefined : Number(opened))
  if (refused)
    return (
      <Live strip={<h1>{session.title}</h1>} height={height}>
        <ProblemPage problem={refused} retry={again} />
      </Live>
    )
  if (!room)
    return (
      <Live strip={<h1>{session.title}</h1>} height={height} fixed>
        <Waiting>{t('ui:loading')}</Waiting>
      </Live>
    )
  return (
    <RoomContext value={room}>
      <Body fixed={fixed} height={height} />
    </RoomContext>
  )
}

/** The control room of one session: who is on the air, who is next, is anything broken. */
const ControlRoom = () => {
  const id = useAddressId()
  const session = useCall(getSession, { params: { id } })
  if (session.data) return <Entered key={id} session={session.data} />
  return (
    <Live strip={null} height={72}>
      <Loaded query={session}>{() => null}</Loaded>
    </Live>
  )
}
export default ControlRoom
