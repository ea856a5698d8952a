import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { count, hour } from '../../ui/format'
import { CountForm } from './CountForm'
import { givenBy, sumOf } from './count'
import classes from './count.module.css'
import { Sign } from './RowItem'
import { useHeadcount } from './use-headcount'
import type { RollView } from './use-roll'

const Sum = ({ parts, total }: { parts: Array<{ key: string; label: string; n: number }>; total: number }) => {
  const { t } = useTranslation()
  return (
    <dl className={`${classes.sum} num`}>
      {parts.map(({ key, label, n }, at) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {at > 0 && <span className={classes.sign}>+ </span>}
            {count(n)}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('roll-call:count.quota')}</dt>
        <dd>
          <span className={classes.sign}>= </span>
          {count(total)}
        </dd>
      </div>
    </dl>
  )
}

interface WardProps {
  view: RollView
  closed: boolean
  maySubmit: boolean
  onSubmit: () => void
}

/** A hall that goes by number: count, excused, members; the sum stands there before it is sent. */
export const Ward = ({ view, closed, maySubmit, onSubmit }: WardProps) => {
  const { t } = useTranslation()
  const { reported, report } = useHeadcount(view)
  const quota = (view.roll?.quota.members ?? 0) + (view.roll?.quota.nonMembers ?? 0)
  const isOpen = view.roll?.sheet.state === 'open'
  const submittedAt = view.roll?.sheet.state === 'submitted' ? view.roll.sheet.submittedAt : null
  return (
    <section aria-label={t('roll-call:count.title')}>
      {reported && (
        <p className={classes.said} style={{ paddingTop: 12 }}>
          {t(`roll-call:count.${reported.sign}At`, { n: count(reported.n), at: hour(reported.at) })}{' '}
          <Sign sign={reported.sign} at={reported.at} />
        </p>
      )}
      {submittedAt != null && <p className={classes.said}>{t('roll-call:submit.sentAt', { at: hour(submittedAt) })}</p>}
      {!closed && (
        <CountForm
          key={reported?.at ?? 'first'}
          start={givenBy(reported)}
          quota={quota}
          verb={(given) =>
            t('roll-call:count.wardVerb', { n: count(given.n ?? 0), excused: count(given.excused ?? 0) })
          }
          onSend={report}
        >
          {(given) => {
            const sum = sumOf(given, quota)
            return (
              <>
                <Sum
                  total={sum.quota}
                  parts={[
                    { key: 'present', label: t('ui:state.present'), n: sum.present },
                    { key: 'excused', label: t('ui:state.excused'), n: sum.excused },
                    { key: 'unexcused', label: t('ui:state.unexcused'), n: sum.unexcused },
                  ]}
                />
                {sum.guests > 0 && <p className={classes.said}>{t('roll-call:count.guests', { count: sum.guests })}</p>}
              </>
            )
          }}
        </CountForm>
      )}
      {maySubmit && isOpen && reported && (
        <div style={{ padding: '0 16px 16px' }}>
          <Button size="big" wide disabled={reported.sign === 'kept'} onClick={onSubmit}>
            {t('roll-call:submit.ward', { n: count(reported.n) })}
          </Button>
        </div>
      )}
    </section>
  )
}
