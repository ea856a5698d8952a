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

/** Up to so many characters a key is typed from paper; a longer one lives in its link alone. */
const TYPED = 16
const inFours = (key: string): string => key.match(/.{1,4}/g)?.join('-') ?? key

/** A code or link that cannot be shown again: only its hash is kept. */
export const ShownOnce = ({ once, onHide }: { once: Shown; onHide: () => void }) => {
  const { t } = useTranslation()
  const typable = once.key.length <= TYPED
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => notice(t('conference:once.copied')),
      () => notice(t('conference:once.notCopied')),
    )
  return (
    <section className={classes.once} aria-label={t('conference:once.title')}>
      <b>{t('conference:once.title')}</b>
      <div className={classes.onceTwo}>
        <QrCode text={once.link} label={t('conference:once.qr')} size={120} />
        <dl>
          {typable && (
            <>
              <dt>{t('conference:once.key')}</dt>
              <dd className={classes.key}>{inFours(once.key)}</dd>
            </>
          )}
          <dt>{t('conference:once.link')}</dt>
          <dd>{once.link}</dd>
          <dt className="visually-hidden">{t('conference:once.expires', { at: '' })}</dt>
          <dd className="dim small num">{t('conference:once.expires', { at: dayHour(once.expires) })}</dd>
        </dl>
      </div>
      <div className={classes.moves}>
        {typable && (
          <Button size="small" icon={IconCopy} onClick={() => copy(inFours(once.key))}>
            {t('conference:once.copyKey')}
          </Button>
        )}
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
