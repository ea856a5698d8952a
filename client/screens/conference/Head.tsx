import { Menu, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconArrowRight, IconBan, IconCalendarPause, IconDots, IconSend } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../shared/conferences'
import { PlainMove } from '../../moves/PlainMove'
import { PostponeDialog } from '../../moves/PostponeDialog'
import { ProposeDialog } from '../../moves/ProposeDialog'
import { ReasonDialog } from '../../moves/ReasonDialog'
import type { Act } from '../../moves/use-move'
import { Button } from '../../ui/Button'
import { Steps } from '../../ui/Steps'
import classes from './conference.module.css'
import { nextAct, stageOf, stages } from './steps'

const Dialog = ({ act, conference, onClose }: { act: Act; conference: Conference; onClose: () => void }) => {
  switch (act) {
    case 'propose':
      return <ProposeDialog conference={conference} onClose={onClose} />
    case 'postpone':
      return <PostponeDialog conference={conference} onClose={onClose} />
    case 'cancel':
    case 'send_back':
      return <ReasonDialog conference={conference} act={act} onClose={onClose} />
    default:
      return <PlainMove conference={conference} act={act} onClose={onClose} />
  }
}

const words = {
  propose: 'conference:move.invite',
  approve: 'conference:move.approve',
  summon: 'conference:move.summon',
  end: 'conference:move.end',
  sign: 'conference:move.sign',
  archive: 'conference:move.archive',
} as const

const MoreActs = ({ conference, onAsk }: { conference: Conference; onAsk: (act: Act) => void }) => {
  const { t } = useTranslation()
  const may = (act: Act): boolean => conference.can.includes(act)
  if (!may('postpone') && !may('cancel')) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={classes.iconButton} aria-label={t('conference:move.more')}>
          <IconDots size={18} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {may('postpone') && (
          <Menu.Item leftSection={<IconCalendarPause size={16} aria-hidden="true" />} onClick={() => onAsk('postpone')}>
            {t('conference:move.postpone')}
          </Menu.Item>
        )}
        {may('cancel') && (
          <Menu.Item leftSection={<IconBan size={16} aria-hidden="true" />} onClick={() => onAsk('cancel')}>
            {t('conference:move.cancel')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The acts that lead on, as far as this person has them; what cannot be taken back is outlined in red. */
const Moves = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Act>()
  const next = nextAct(conference)
  const may = (act: Act): boolean => conference.can.includes(act)
  const gentle = next === 'propose' || next === 'approve'
  return (
    <>
      {may('send_back') && <Button onClick={() => setAsked('send_back')}>{t('conference:move.sendBack')}</Button>}
      {next && may(next) && (
        <Button
          kind={gentle ? 'primary' : 'danger'}
          icon={next === 'propose' ? IconSend : IconArrowRight}
          onClick={() => setAsked(next)}
        >
          {t(words[next])}
        </Button>
      )}
      <MoreActs conference={conference} onAsk={setAsked} />
      {asked && <Dialog act={asked} conference={conference} onClose={() => setAsked(undefined)} />}
    </>
  )
}

/** The way of a conference through its states, what is missing before the next, and the act that leads there. */
export const Head = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const stage = stageOf(conference)
  const now = stage === undefined ? -1 : stages.indexOf(stage)
  const steps = stages.map((id, at) => ({
    id,
    label: t(`common:conference.${id}`),
    state: at < now ? ('done' as const) : at === now ? ('now' as const) : ('later' as const),
  }))
  return (
    <div className={classes.head}>
      {stage === undefined ? (
        <b className={classes.gone}>
          <IconBan size={18} aria-hidden="true" />
          {t('common:conference.cancelled')}
        </b>
      ) : (
        <Steps label={t('conference:steps')} steps={steps} />
      )}
      <div className={classes.moves}>
        {conference.gaps.length > 0 && (
          <span className={classes.lack}>
            <IconAlertCircle size={18} aria-hidden="true" />
            <Link to={`/hoi-nghi/${conference.id}/tong-quan`} hash="con-thieu">
              {t('conference:gaps.short', { count: conference.gaps.length })}
            </Link>
          </span>
        )}
        <Moves conference={conference} />
      </div>
    </div>
  )
}
