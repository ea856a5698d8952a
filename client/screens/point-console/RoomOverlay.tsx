import { IconRefresh, IconUserCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../clock'
import { Button, ButtonLink } from '../../ui/Button'
import { clockTime } from '../../ui/format'
import { useProblemText } from '../../ui/problem-text'
import classes from './console.module.css'
import type { Console } from './use-console'

const Over = ({ title, children, actions }: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) => (
  <div className={classes.over}>
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {actions && <div className={classes.dockGroup}>{actions}</div>}
  </div>
)

const SILENT = 4000

const Reconnecting = ({ room, roll }: { room: Console['room']; roll: ReactNode }) => {
  const { t } = useTranslation()
  useServerSecond()
  const gone = Date.now() - room.since
  if (gone < SILENT) return null
  return (
    <Over title={t('point:lost.title', { count: Math.floor(gone / 1000) })} actions={roll}>
      <span className="num">{t('point:lost.frame', { at: clockTime(room.since) })}</span>
    </Over>
  )
}

/** What lies over the picture while this page is not in the room: why, since when, what still works. */
export const RoomOverlay = ({ room, session, point }: Console) => {
  const { t } = useTranslation()
  const text = useProblemText()
  const roll = (
    <ButtonLink to={`/diem/${point.id}/diem-danh`} icon={IconUserCheck} size="touch" keyName="D">
      {t('point:roll.open')}
    </ButtonLink>
  )
  const again = (
    <Button size="touch" icon={IconRefresh} onClick={room.rejoin}>
      {t('point:room.again')}
    </Button>
  )
  switch (room.name) {
    case 'live':
      return room.people.some((person) => person.onStage) || room.permitted ? null : (
        <Over title={t(session?.state === 'open' ? 'point:room.noPicture' : 'point:room.before')}>
          {t(session?.state === 'open' ? 'point:room.noPictureWhat' : 'point:room.beforeWhat')}
        </Over>
      )
    case 'joining':
      return <Over title={t('point:room.joining')} />
    case 'reconnecting':
      return <Reconnecting room={room} roll={roll} />
    case 'elsewhere':
      return (
        <Over title={t('point:room.elsewhere')} actions={again}>
          {t('point:room.elsewhereWhat')}
        </Over>
      )
    case 'waiting':
      return (
        <Over title={t('point:room.mediaOff')} actions={roll}>
          {room.problem && text(room.problem)}
        </Over>
      )
    case 'refused':
      return (
        <Over
          title={t(room.problem?.reply.code === 'too_early' ? 'point:room.early' : 'point:room.refused')}
          actions={roll}
        >
          {room.problem && text(room.problem)}
        </Over>
      )
    case 'idle':
      return (
        <Over title={t(session ? 'point:room.closed' : 'point:plate.noSession')} actions={roll}>
          {t('point:room.closedWhat')}
        </Over>
      )
  }
}
