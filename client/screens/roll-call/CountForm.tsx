import { IconSend } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { rate } from '../../ui/format'
import { type Field, faultsOf, type Given } from './count'
import classes from './count.module.css'
import { NumberBox, Pad } from './Pad'

const FIELDS = ['n', 'excused', 'members'] as const

interface CountFormProps {
  start: Given
  /** The summoned, for the share beside the count; 0: not shown. */
  quota: number
  /** The sum or the difference, before sending. */
  children: (given: Given) => ReactNode
  verb: (given: Given) => string
  onSend: (given: { n: number; excused: number; members: number }) => void
}

/** One pad, three figures: count in the hall, excused, members among them. */
export const CountForm = ({ start, quota, children, verb, onSend }: CountFormProps) => {
  const { t } = useTranslation()
  const [given, setGiven] = useState(start)
  const [chosen, setChosen] = useState<Field>('n')
  const [tried, setTried] = useState(false)
  const set = (field: Field, value: number | null): void => setGiven({ ...given, [field]: value })
  const faults = faultsOf(given)
  const shown = (field: Field): string | undefined => {
    const code = faults[field]
    return code && (tried || code !== 'required') ? t(`problems:${code}`) : undefined
  }
  const send = (): void => {
    setTried(true)
    const { n, excused, members } = given
    if (Object.keys(faults).length === 0 && n !== null && excused !== null && members !== null)
      onSend({ n, excused, members })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className={classes.form}>
        <Pad value={given[chosen]} onChange={(value) => set(chosen, value)} />
        <div className={classes.boxes}>
          {FIELDS.map((field) => (
            <NumberBox
              key={field}
              label={t(`roll-call:count.${field}`)}
              value={given[field]}
              chosen={chosen === field}
              big={field === 'n'}
              problem={shown(field)}
              {...(field === 'n' && quota > 0
                ? { after: t('roll-call:count.of', { quota, rate: rate(given.n ?? 0, quota) }) }
                : {})}
              onChoose={() => setChosen(field)}
              onChange={(value) => set(field, value)}
            />
          ))}
        </div>
      </div>
      {children(given)}
      <div style={{ padding: '0 16px 16px' }}>
        <Button type="submit" kind="primary" size="big" icon={IconSend} wide>
          {verb(given)}
        </Button>
      </div>
    </form>
  )
}
