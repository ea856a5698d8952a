import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attendances, type Seat } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { Button } from '../../../ui/Button'
import { LongField, SelectField, TextField } from '../../../ui/fields'
import { notice } from '../../../ui/Notice'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { useShortName } from '../points/use-tree'
import { type Bad, readRows } from './paste'
import classes from './people.module.css'
import type { Hall, PeopleActs } from './use-people'

const MOST = 500

const Check = ({ n, bad }: { n: number; bad: readonly Bad[] }) => {
  const { t } = useTranslation()
  const few = bad.slice(0, 5)
  return (
    <div role="status" className={classes.form}>
      <p className="num">
        {bad.length === 0
          ? t('conference:people.pasteOk', { count: n })
          : t('conference:people.pasteCheck', { n, bad: bad.length })}
      </p>
      {few.map(({ line, problem }) => (
        <p key={line} className={classes.lack}>
          {t('conference:people.pasteLine', { line, problem: t(`conference:people.${problem}`) })}
        </p>
      ))}
      {n > MOST && <p className={classes.lack}>{t('conference:people.pasteTooMany')}</p>}
    </div>
  )
}

export interface PasteProps {
  point: Point
  hall: Hall
  text: string
  group: string | undefined
  acts: PeopleActs
  onClose: () => void
}

/** Rows of a spreadsheet: read and counted before anything is kept; the button carries the number. */
export const Paste = (props: PasteProps) => {
  const { point, hall, acts, onClose } = props
  const { t } = useTranslation()
  const name = useShortName()(point.printedName)
  const groups = [...new Set(hall.seats.map((seat) => seat.category))]
  const [text, setText] = useState(props.text)
  const [group, setGroup] = useState(props.group || (groups.at(-1) ?? t('conference:people.ungrouped')))
  const [attendsAs, setAttendsAs] = useState<Seat['attendsAs']>('full')
  const [member, setMember] = useState(true)
  const { people, bad } = readRows(text)
  const last = hall.seats.filter((seat) => seat.category === group).at(-1)
  const submit = () =>
    acts.add.mutate(
      {
        params: { id: point.id },
        body: {
          seats: people.map((person) => ({ ...person, category: group, attendsAs, member })),
          after: last?.id ?? null,
        },
      },
      {
        onSuccess: ({ seats }) => {
          notice(t('conference:people.addedMany', { count: seats.length }))
          onClose()
        },
      },
    )
  return (
    <Modal
      closeOnEscape={false}
      opened
      size={720}
      onClose={onClose}
      closeOnClickOutside={false}
      title={<b>{t('conference:people.pasteTitle', { name })}</b>}
      closeButtonProps={{ 'aria-label': t('conference:people.noPaste') }}
    >
      <div className={classes.form}>
        <p>{t('conference:people.pasteHint')}</p>
        <ProblemBanner problem={acts.add.error} />
        <LongField
          data-autofocus
          label={t('conference:people.pasteField')}
          minRows={6}
          maxRows={14}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Check n={people.length} bad={bad} />
        <div className={classes.pair}>
          <TextField
            label={t('conference:people.pasteGroup')}
            list="nhom"
            maxLength={200}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
          />
          <datalist id="nhom">
            {groups.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <SelectField
            label={t('conference:people.pasteAs')}
            data={attendances.map((value) => ({ value, label: t(`conference:people.as.${value}`) }))}
            value={attendsAs}
            onChange={(value) => setAttendsAs(attendances.find((each) => each === value) ?? attendsAs)}
          />
        </div>
        <label className={classes.checkLine}>
          <input
            type="checkbox"
            className={classes.check}
            checked={member}
            onChange={(event) => setMember(event.currentTarget.checked)}
          />
          {t('conference:people.pasteMembers')}
        </label>
        <div className={classes.acts}>
          <Button
            kind="primary"
            busy={acts.add.isPending}
            disabled={people.length === 0 || people.length > MOST || bad.length > 0}
            onClick={submit}
          >
            {t('conference:people.pasteVerb', { count: people.length })}
          </Button>
          <Button onClick={onClose}>{t('conference:people.noPaste')}</Button>
        </div>
      </div>
    </Modal>
  )
}
