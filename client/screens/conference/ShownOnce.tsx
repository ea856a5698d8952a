import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { shownOnce } from '../../../shared/accounts'
import { Button } from '../../ui/Button'
import { dayHour } from '../../ui/format'
import { notice } from '../../ui/Notice'
import { QrCode } from '../../ui/QrCode'
import classes from './conference.module.css'

export type Shown = z.infer<typeof shownOnce>

/** A code or link that cannot be shown again: only its hash is kept. */
export const ShownOnce = ({ once, name, onHide }: { once: Shown; name?: string; onHide: () => void }) => {
  const { t } = useTranslation()
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => notice(t('conference:once.copied')),
      () => notice(t('conference:once.notCopied')),
    )
  return (
    <section className={classes.once} aria-label={name ?? t('conference:once.title')}>
      <b>{name ?? t('conference:once.title')}</b>
      {name && <span className="small">{t('conference:once.title')}</span>}
      <div className={classes.onceTwo}>
        <QrCode text={once.link} label={t('conference:once.qr')} size={120} />
        <dl>
          <dt>{t('conference:once.key')}</dt>
          <dd className={classes.key}>{once.key}</dd>
          <dt>{t('conference:once.link')}</dt>
          <dd>{once.link}</dd>
          <dt className="visually-hidden">{t('conference:once.expires', { at: '' })}</dt>
          <dd className="dim small num">{t('conference:once.expires', { at: dayHour(once.expires) })}</dd>
        </dl>
      </div>
      <div className={classes.moves}>
        <Button size="small" icon={IconCopy} onClick={() => copy(once.key)}>
          {t('conference:once.copyKey')}
        </Button>
        <Button size="small" icon={IconCopy} onClick={() => copy(once.link)}>
          {t('conference:once.copyLink')}
        </Button>
        <Button size="small" kind="quiet" onClick={onHide}>
          {t('conference:once.hide')}
        </Button>
      </div>
    </section>
  )
}
