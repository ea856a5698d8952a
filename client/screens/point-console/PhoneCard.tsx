import { IconHeadset, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/Button'
import classes from './console.module.css'
import { capital, shortName } from './names'
import type { PointHere } from './use-console'

/** Whom to call: the nearest point above that has a number. */
export const PhoneCard = ({ point, filled }: { point: PointHere; filled: boolean }) => {
  const { t } = useTranslation()
  const above = point.ancestors.find((each) => each.phone !== '')
  if (!above) return null
  return (
    <section className={`${classes.card} ${classes.phone}`} aria-label={t('point:phone.region')}>
      <IconHeadset size={22} stroke={1.75} aria-hidden="true" />
      <div>
        {t('point:phone.who', { name: capital(shortName(t, above.printedName)), person: above.responsible })}
        <b className="num">{above.phone}</b>
      </div>
      <ButtonLink
        external
        to={`tel:${above.phone.replace(/[^\d+]/g, '')}`}
        kind={filled ? 'primary' : 'outline'}
        className={filled ? undefined : classes.soft}
        size="touch"
        icon={IconPhone}
      >
        {t('point:phone.call')}
      </ButtonLink>
    </section>
  )
}
