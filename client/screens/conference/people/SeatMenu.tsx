import { Menu, Modal, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots, IconLink, IconLinkOff, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makeSeatLink, revokeSeatLink } from '../../../../shared/accounts'
import type { Seat } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { useSend } from '../../../api'
import { Confirm } from '../../../ui/Confirm'
import { notice } from '../../../ui/Notice'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { type Shown, ShownOnce } from '../ShownOnce'
import classes from './people.module.css'
import type { PeopleActs } from './use-people'

export interface SeatMenuProps {
  seat: Seat
  point: Point
  acts: PeopleActs
  onStep: (by: -1 | 1) => void
  onEdit: () => void
}

/** What else can be done with one person: order, invitation link, leaving the list (its link dies: asked first). */
export const SeatMenu = ({ seat, acts, onStep, onEdit }: SeatMenuProps) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown>()
  const [removing, setRemoving] = useState(false)
  const name = seat.printedName
  const args = { params: { id: seat.id } }
  const link = useSend(makeSeatLink, { onDone: setShown })
  const revoke = useSend(revokeSeatLink, { onDone: () => notice(t('conference:people.linkRevoked', { name })) })
  const problem = link.error ?? revoke.error
  const forget = () => {
    setShown(undefined)
    link.reset()
    revoke.reset()
  }
  const items = [
    { icon: IconPencil, words: t('conference:people.change'), run: onEdit },
    { icon: IconArrowUp, words: t('conference:people.up1'), run: () => onStep(-1) },
    { icon: IconArrowDown, words: t('conference:people.down1'), run: () => onStep(1) },
    { icon: IconLink, words: t('conference:people.seatLink'), run: () => link.mutate(args) },
    { icon: IconLinkOff, words: t('conference:people.revokeLink'), run: () => revoke.mutate(args) },
    { icon: IconTrash, words: t('conference:people.remove'), run: () => setRemoving(true) },
  ]
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={classes.iconButton} aria-label={t('conference:people.moreOf', { name })}>
            <IconDots size={18} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {items.map(({ icon: Icon, words, run }) => (
            <Menu.Item key={words} leftSection={<Icon size={16} aria-hidden="true" />} onClick={run}>
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {(shown || problem) && (
        <Modal
          opened
          onClose={forget}
          title={<b>{t('conference:people.linkOf', { name })}</b>}
          closeButtonProps={{ 'aria-label': t('conference:points.close') }}
        >
          <ProblemBanner problem={problem} />
          {shown && <ShownOnce once={shown} onHide={forget} />}
        </Modal>
      )}
      <Confirm
        opened={removing}
        title={t('conference:people.removeTitle', { name })}
        verb={t('conference:people.remove')}
        busy={acts.remove.isPending}
        problem={acts.remove.error}
        onClose={() => setRemoving(false)}
        onConfirm={() =>
          acts.remove.mutate({ ...args, version: seat.version }, { onSuccess: () => setRemoving(false) })
        }
      >
        <p>{t('conference:people.removeText')}</p>
      </Confirm>
    </>
  )
}
