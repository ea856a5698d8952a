import { IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addGuest, removeGuest } from '../../../shared/attendance'
import { queries, useSend } from '../../api'
import { deviceTag, freshStamp } from '../../device'
import { keep } from '../../outbox/start'
import { announce } from '../../ui/Announcer'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/fields'
import { notice } from '../../ui/Notice'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { Segmented } from '../../ui/Segmented'
import { codesWaiting, type GuestRow, guestRows } from './guests'
import classes from './guests.module.css'
import { Sheet } from './Sheet'
import sheet from './sheet.module.css'
import { groupOf, type RollView, rollKey } from './use-roll'

const blank = { name: '', office: '', member: false }

const useAdding = ({ place }: RollView) => {
  const { t } = useTranslation()
  return ({ name, office, member }: typeof blank): void => {
    const stamp = freshStamp()
    const body = { tag: deviceTag(), stamp, name: name.trim(), office: office.trim(), member }
    keep(addGuest, { params: { id: place.session, point: place.point }, body }, { stamp, group: groupOf(place) })
      .then(() => announce(t('roll-call:guests.added', { name })))
      .catch(() => notice(t('roll-call:notKept')))
  }
}

const Line = ({ guest, closed, onRemove }: { guest: GuestRow; closed: boolean; onRemove: (id: number) => void }) => {
  const { t } = useTranslation()
  const { id } = guest
  return (
    <li className={classes.guest}>
      <IconUserPlus size={24} stroke={1.75} color="var(--warn)" aria-hidden="true" />
      <span>
        <b>{guest.name}</b>
        <span className="dim">
          {[guest.office, guest.elsewhere ? t('roll-call:guests.elsewhere') : ''].filter(Boolean).join(' · ')}
        </span>
      </span>
      <small className={guest.sign === 'kept' ? '' : 'dim'}>{t(`roll-call:guests.${guest.sign}`)}</small>
      {id !== null && !closed && (
        <Button
          kind="quiet"
          size="touch"
          icon={IconTrash}
          label={t('roll-call:guests.remove', { name: guest.name })}
          onClick={() => onRemove(id)}
        />
      )}
    </li>
  )
}

interface GuestsProps {
  view: RollView
  closed: boolean
  onClose: () => void
}

/** «Mời thêm»: present, not summoned; counted apart. */
export const Guests = ({ view, closed, onClose }: GuestsProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(blank)
  const add = useAdding(view)
  const remove = useSend(removeGuest, {
    onDone: ({ name }) => {
      announce(t('roll-call:guests.removed', { name }))
      void queries.invalidateQueries({ queryKey: rollKey(view.place) })
    },
  })
  const rows = guestRows(view.roll?.guests ?? [], view.outbox.entries)
  const codes = codesWaiting(view.outbox.entries)
  return (
    <Sheet
      tall
      title={t('roll-call:guests.title')}
      sub={t('roll-call:guests.apart', { count: view.tally.expected })}
      onClose={onClose}
    >
      {!closed && (
        <form
          className={sheet.pad}
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.name.trim() === '') return
            add(typed)
            setTyped(blank)
          }}
        >
          <TextField
            label={t('roll-call:guests.name')}
            size="md"
            required
            maxLength={120}
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <TextField
            label={t('roll-call:guests.office')}
            size="md"
            maxLength={300}
            value={typed.office}
            onChange={(event) => setTyped({ ...typed, office: event.currentTarget.value })}
          />
          <Segmented
            label={t('roll-call:member.label')}
            size="touch"
            wide
            value={typed.member ? 'yes' : 'no'}
            options={[
              { value: 'no', label: t('roll-call:member.no') },
              { value: 'yes', label: t('roll-call:member.yes') },
            ]}
            onChange={(member) => setTyped({ ...typed, member: member === 'yes' })}
          />
          <Button type="submit" kind="primary" size="big" icon={IconUserPlus} disabled={typed.name.trim() === ''}>
            {t('roll-call:guests.add')}
          </Button>
        </form>
      )}
      <ProblemBanner problem={remove.error} />
      {codes > 0 && <p className={classes.codes}>{t('roll-call:guests.codes', { count: codes })}</p>}
      <ul className={classes.list}>
        {rows.map((guest) => (
          <Line key={guest.key} guest={guest} closed={closed} onRemove={(id) => remove.mutate({ params: { id } })} />
        ))}
      </ul>
      {rows.length === 0 && codes === 0 && <p className={classes.codes}>{t('roll-call:guests.none')}</p>}
    </Sheet>
  )
}
