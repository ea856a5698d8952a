import { IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attendances, type Seat } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { announce } from '../../../ui/Announcer'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/fields'
import { KeyCap } from '../../../ui/KeyCap'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import type { Group } from './lines'
import classes from './people.module.css'
import type { PeopleActs } from './use-people'

const texts = ['printedName', 'printedOffice', 'printedUnit'] as const
const labels = { printedName: 'name', printedOffice: 'office', printedUnit: 'unit' } as const

export interface AddRowProps {
  group: Group
  no: number
  all: readonly Seat[]
  point: Point
  acts: PeopleActs
  /** Several rows pasted into the name open the pasting dialog. */
  onPaste: (text: string) => void
  onClose: () => void
}

/** The next person, typed in the list: Enter keeps and goes on, Escape leaves. */
export const AddRow = ({ group, no, all, point, acts, onPaste, onClose }: AddRowProps) => {
  const { t } = useTranslation()
  const row = useRef<HTMLDivElement>(null)
  const [text, setText] = useState({ printedName: '', printedOffice: '', printedUnit: '' })
  const [member, setMember] = useState(!group.outside)
  const [attendsAs, setAttendsAs] = useState<Seat['attendsAs']>(group.outside ? 'invited' : 'full')
  const toName = () => row.current?.querySelector<HTMLInputElement>('input')?.focus()
  const { reset } = acts.add
  useEffect(() => {
    row.current?.querySelector<HTMLInputElement>('input')?.focus()
    return reset
  }, [reset])
  const title = group.outside ? t('conference:people.outside') : group.title
  const last = group.seats.at(-1) ?? all.at(-1)
  const submit = (): void => {
    if (acts.add.isPending) return
    const category = group.outside ? t(`conference:people.as.${attendsAs}`) : group.title
    acts.add.mutate(
      {
        params: { id: point.id },
        body: { seats: [{ ...text, category, attendsAs, member }], after: last?.id ?? null },
      },
      {
        onSuccess: () => {
          announce(t('conference:people.added', { name: text.printedName }))
          setText((before) => ({ printedName: '', printedOffice: '', printedUnit: before.printedUnit }))
          toName()
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    submit()
  }
  const pasted = (event: ClipboardEvent): void => {
    const clip = event.clipboardData.getData('text')
    if (!/[\t\n]/.test(clip.trim())) return
    event.preventDefault()
    onPaste(clip)
  }
  const { error } = acts.add
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape of the fields inside
    <div ref={row} className={classes.adding} onKeyDown={onKeyDown} onPaste={pasted}>
      <span data-column="no">{no}</span>
      {texts.map((field) => (
        <TextField
          key={field}
          size="xs"
          aria-label={
            field === 'printedName'
              ? t('conference:people.nameOf', { group: title })
              : t(`conference:people.${labels[field]}`)
          }
          placeholder={t(`conference:people.${labels[field]}`)}
          path={`seats.0.${field}`}
          problem={error}
          value={text[field]}
          onChange={(event) => {
            const { value } = event.currentTarget
            setText((before) => ({ ...before, [field]: value }))
          }}
        />
      ))}
      <span data-column="member">
        <input
          type="checkbox"
          className={classes.check}
          aria-label={t('conference:people.member')}
          checked={member}
          onChange={(event) => setMember(event.currentTarget.checked)}
        />
      </span>
      <select
        className={classes.select}
        aria-label={t('conference:people.attendsAs')}
        value={attendsAs}
        onChange={(event) => setAttendsAs(attendances.find((each) => each === event.currentTarget.value) ?? attendsAs)}
      >
        {attendances
          .filter((each) => (each === 'full') === !group.outside)
          .map((each) => (
            <option key={each} value={each}>
              {t(`conference:people.as.${each}`)}
            </option>
          ))}
      </select>
      <span className={classes.enter}>
        <KeyCap name="↵" /> {t('conference:people.enterNext')}
      </span>
      <Button
        kind="quiet"
        size="small"
        icon={IconX}
        label={t('conference:people.noGroup')}
        className={classes.leave}
        onClick={onClose}
      />
      {error && !error.reply.fields && (
        <div className={classes.addingProblem}>
          <ProblemBanner problem={error} />
        </div>
      )}
    </div>
  )
}
