import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { hour, span } from '../../../ui/format'
import classes from './programme.module.css'
import { type Placed, remediesOf, type Times } from './times'

/** A clash under its row, with remedies that change the own item only. */
export const ClashLine = ({ placed, onRemedy }: { placed: Placed; onRemedy: ((times: Times) => void) | undefined }) => {
  const { t } = useTranslation()
  const { clash } = placed
  if (!clash) return null
  const { from, to, minutes } = clash
  return (
    <div className={classes.clash} role="status">
      <p className="num">
        <IconAlertTriangle size={18} aria-hidden="true" />
        <b>
          {clash.with
            ? t('conference:programme.clash', { count: minutes, title: clash.with.title, span: span(from, to) })
            : t('conference:programme.outside', { count: minutes })}
        </b>{' '}
        {clash.inherited && t('conference:programme.inheritedStays')}
      </p>
      {onRemedy && (
        <div className={classes.acts}>
          {remediesOf(placed).map(({ kind, value, times }) => (
            <Button key={kind} size="small" onClick={() => onRemedy(times)}>
              {kind === 'shorten'
                ? t('conference:programme.shorten', { minutes: value })
                : t('conference:programme.startAt', { at: hour(value) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
