import { IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addItem, type Item, itemKinds } from '../../../../shared/agenda'
import type { Conference } from '../../../../shared/conferences'
import type { Point } from '../../../../shared/points'
import { type Problem, problem as refusal } from '../../../../shared/problems'
import { useSend } from '../../../api'
import { announce } from '../../../ui/Announcer'
import { Button } from '../../../ui/Button'
import { SelectField, TextField } from '../../../ui/fields'
import { hour } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { useShortName } from '../points/use-tree'
import type { ActedSession } from '../session/use-sessions'
import classes from './programme.module.css'
import { clockOn } from './times'
import { keepItem } from './use-programme'

export interface AddItemProps {
  conference: Conference
  session: ActedSession
  /** The item it comes after; null = at the end. */
  after: number | null
  /** When the item it comes after ends: the start of one without its own. */
  endOf: (after: number | null) => number
  points: readonly Point[]
  onClose: () => void
}

const empty = { title: '', presenterPrinted: '', presenterOffice: '', from: '', minutes: '' }
const names = {
  title: 'title',
  presenterPrinted: 'presenter',
  presenterOffice: 'presenterOffice',
  from: 'plannedFrom',
  minutes: 'length',
} as const
const paths = {
  title: 'title',
  presenterPrinted: 'presenterPrinted',
  presenterOffice: 'presenterOffice',
  from: 'plannedFrom',
  minutes: 'plannedTo',
} as const

/** The next item: Enter adds it and goes on with the one after. */
export const AddItem = ({ conference, session, after, endOf, points, onClose }: AddItemProps) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const first = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(empty)
  const [kind, setKind] = useState<Item['kind']>('topic')
  const [point, setPoint] = useState<string>('')
  const [last, setLast] = useState(after)
  const [own, setOwn] = useState<Problem | null>(null)
  const send = useSend(addItem, {
    onDone: (made) => {
      keepItem(made, conference.id)
      announce(made.title)
      setLast(made.id)
      setText(empty)
      first.current?.querySelector('input')?.focus()
    },
  })
  const problem = own ?? send.error
  const submit = () => {
    const from = text.from.trim() === '' ? null : clockOn(session, text.from)
    const minutes = text.minutes.trim() === '' ? null : Number(text.minutes)
    const wrong = [
      ...(from === undefined ? [{ path: 'plannedFrom', code: 'shape' }] : []),
      ...(minutes !== null && !Number.isInteger(minutes) ? [{ path: 'plannedTo', code: 'number' }] : []),
    ]
    setOwn(wrong.length > 0 ? refusal('invalid', 'fields', { fields: wrong }) : null)
    if (from === undefined || wrong.length > 0) return
    const plannedTo = minutes === null ? null : (from ?? endOf(last)) + minutes * 60_000
    const { title, presenterPrinted, presenterOffice } = text
    send.mutate({
      params: { id: session.id },
      body: {
        title,
        presenterPrinted,
        presenterOffice,
        kind,
        point: point ? Number(point) : null,
        plannedFrom: from,
        plannedTo,
        after: last,
      },
    })
  }
  const field = (name: keyof typeof empty) => (
    <TextField
      label={t(`conference:programme.${names[name]}`)}
      required={name === 'title'}
      path={paths[name]}
      problem={problem}
      placeholder={name === 'from' ? t('conference:programme.auto', { at: hour(endOf(last)) }) : ''}
      value={text[name]}
      onChange={(event) => {
        const { value } = event.currentTarget
        setText((before) => ({ ...before, [name]: value }))
      }}
    />
  )
  const within = points.filter((one) => one.path.startsWith(session.path) && one.id !== session.host)
  return (
    <Panel
      title={t('conference:programme.newTitle', { title: session.title })}
      end={<Button size="small" kind="quiet" icon={IconX} label={t('conference:programme.close')} onClick={onClose} />}
    >
      <form
        className={classes.panel}
        noValidate
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <ProblemBanner problem={problem?.reply.fields ? null : problem} />
        <div ref={first}>{field('title')}</div>
        <div className={classes.pair}>
          {field('from')}
          {field('minutes')}
        </div>
        {field('presenterPrinted')}
        {field('presenterOffice')}
        <div className={classes.pair}>
          <SelectField
            label={t('conference:programme.kind')}
            data={itemKinds.map((value) => ({ value, label: t(`conference:programme.kinds.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(itemKinds.find((each) => each === value) ?? kind)}
          />
          <SelectField
            label={t('conference:programme.at')}
            path="point"
            problem={problem}
            data={[
              { value: '', label: t('conference:programme.atHost') },
              ...within.map((one) => ({ value: String(one.id), label: shortName(one.printedName) })),
            ]}
            value={point}
            onChange={(value) => setPoint(value ?? '')}
          />
        </div>
        <div className={classes.acts}>
          <Button kind="primary" type="submit" busy={send.isPending} keyName="Enter">
            {t('conference:programme.addNext')}
          </Button>
          <Button onClick={onClose}>{t('conference:programme.close')}</Button>
        </div>
      </form>
    </Panel>
  )
}
