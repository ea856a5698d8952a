import { IconBackspace, IconDeviceFloppy, IconSend } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/problems'
import { announce } from '../../ui/Announcer'
import { Button } from '../../ui/Button'
import { count, share } from '../../ui/format'
import { ProblemBanner } from '../../ui/ProblemBanner'
import classes from './console.module.css'
import { type Field, flawOf, nothingTyped, press, type Sum, sumOf, type Typed } from './count'
import pad from './pad.module.css'
import type { Console } from './use-console'
import { useReport } from './use-report'
import { attending, type Roll } from './use-roll'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'back'] as const

const Keys = ({ onPress }: { onPress: (key: string) => void }) => {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a pad is a group of keys, not a form part
    <div className={pad.keys} role="group" aria-label={t('point:count.pad')}>
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          data-word={key === 'clear' || undefined}
          {...(key === 'back' ? { 'aria-label': t('point:count.back') } : {})}
          onClick={() => onPress(key)}
        >
          {key === 'back' ? (
            <IconBackspace size={20} stroke={1.75} aria-hidden="true" />
          ) : key === 'clear' ? (
            t('point:count.clear')
          ) : (
            key
          )}
        </button>
      ))}
    </div>
  )
}

const Entry = (props: {
  field: Field
  typed: Typed
  chosen: boolean
  expected: number
  onChoose: () => void
  onPress: (key: string) => void
}) => {
  const { t } = useTranslation()
  const { field, typed, chosen, expected } = props
  const onKey = (event: KeyboardEvent): void => {
    const key = event.key === 'Backspace' ? 'back' : event.key === 'Delete' ? 'clear' : event.key
    if (!/^(\d|back|clear)$/.test(key)) return
    event.preventDefault()
    props.onPress(key)
  }
  const value = typed[field]
  return (
    <button
      type="button"
      className={field === 'n' ? pad.entry : pad.field}
      aria-pressed={chosen}
      onClick={props.onChoose}
      onFocus={props.onChoose}
      onKeyDown={onKey}
    >
      <span>{t(`point:count.field.${field}`)}</span>
      <b className="num">{value === '' ? '–' : count(Number(value))}</b>
      {field === 'n' && <small className="num">{share(Number(value), expected).replace(/^[^/]*/, '')}</small>}
    </button>
  )
}

const Equation = ({ sum }: { sum: Sum }) => {
  const { t } = useTranslation()
  const parts = [
    ['present', Math.min(sum.n, sum.expected)],
    ['excused', sum.excused],
    ['unexcused', sum.unexcused],
  ] as const
  return (
    <dl className={pad.sum}>
      {parts.map(([name, value], at) => (
        <div key={name} data-sign={at < 2 ? '+' : '='}>
          <dt>{t(`point:count.sum.${name}`)}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('point:count.expected')}</dt>
        <dd>{count(sum.expected)}</dd>
      </div>
    </dl>
  )
}

const Compared = ({ roll, n }: { roll: Roll; n: number }) => {
  const { t } = useTranslation()
  const listed = attending(roll.figures)
  return (
    <dl className={pad.compared}>
      <dt>{t('point:count.list')}</dt>
      <dd>{count(listed)}</dd>
      <dt>{t('point:count.difference')}</dt>
      <dd>{count(Math.abs(n - listed))}</dd>
      <dt>{t('point:count.unmarked')}</dt>
      <dd>{count(roll.figures.unmarked)}</dd>
    </dl>
  )
}

const start = (roll: Roll | undefined): Typed => {
  const sent = roll?.headcount
  return sent ? { n: String(sent.n), excused: String(sent.excused), members: String(sent.members) } : nothingTyped
}

/** The number pad: one pad, the chosen field has the frame; the sum is shown before it is sent. */
export const CountPad = ({ model, roll, onDone }: { model: Console; roll: Roll | undefined; onDone: () => void }) => {
  const { t } = useTranslation()
  const id = useId()
  const byNumber = model.point.counting === 'count'
  const fields: readonly Field[] = byNumber ? ['n', 'excused', 'members'] : ['n']
  const [typed, setTyped] = useState<Typed>(() => start(roll))
  const [field, setField] = useState<Field>('n')
  const { send, waiting, refused } = useReport(model)
  const expected = roll?.figures.expected ?? 0
  const sum = sumOf(typed, expected)
  const members = byNumber ? sum.members : Math.min(sum.n, roll?.figures.members ?? 0)
  const flaw = flawOf(
    byNumber ? typed : { ...typed, members: '', excused: '' },
    byNumber ? sum : { ...sum, members: 0, excused: 0 },
  )
  const submit = (): void => {
    void send({ ...sum, members, excused: byNumber ? sum.excused : 0 }).then(() => {
      announce(t('point:count.kept', { count: sum.n }))
      onDone()
    })
  }
  return (
    <section className={`${classes.card} ${classes.work}`} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{t('point:count.sendTitle')}</h2>
      </div>
      <div className={pad.two}>
        <Keys onPress={(key) => setTyped(press(typed, field, key))} />
        <div className={pad.column}>
          {fields.map((each) => (
            <Entry
              key={each}
              field={each}
              typed={typed}
              chosen={each === field}
              expected={expected}
              onChoose={() => setField(each)}
              onPress={(key) => setTyped(press(typed, each, key))}
            />
          ))}
          {!byNumber && roll && <Compared roll={roll} n={sum.n} />}
        </div>
      </div>
      {byNumber && <Equation sum={sum} />}
      {sum.guests > 0 && <p className={pad.note}>{t('point:count.guests', { count: sum.guests })}</p>}
      {flaw && flaw !== 'required' && (
        <p className={pad.note} role="alert">
          {t(`problems:${flaw}`)}
        </p>
      )}
      {waiting !== null && (
        <div className={pad.kept} role="status">
          <IconDeviceFloppy size={18} stroke={1.75} aria-hidden="true" />
          <p>{t('point:count.keptHere')}</p>
        </div>
      )}
      <ProblemBanner problem={refused?.problem ? new Problem(refused.problem) : null} />
      <div className={`${classes.body} ${pad.foot}`}>
        <div className={classes.acts}>
          <Button kind="primary" size="touch" icon={IconSend} disabled={flaw !== null} onClick={submit}>
            {byNumber
              ? t('point:count.sendNumber', { present: count(Math.min(sum.n, expected)), excused: count(sum.excused) })
              : t('point:count.send', { n: count(sum.n) })}
          </Button>
          <Button kind="outline" className={classes.soft} size="touch" onClick={onDone}>
            {t('point:count.close')}
          </Button>
        </div>
      </div>
    </section>
  )
}
