import { IconUserCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/Button'
import { count, rate } from '../../ui/format'
import classes from './console.module.css'
import local from './local.module.css'
import type { Console } from './use-console'
import { attending, type Roll } from './use-roll'

const isThere = (value: string | undefined): boolean => value === 'present'

/** Roll-call of a session that continues another: what was carried over, what changed here. */
export const LocalRoll = ({ model, roll }: { model: Console; roll: Roll }) => {
  const { t } = useTranslation()
  const id = useId()
  const { point } = model
  const { figures, seats } = roll
  const full = seats.filter((seat) => seat.attendsAs === 'full')
  const carried = full.filter((seat) => seat.standing?.carried && isThere(seat.standing.value)).length
  const changed = seats.filter((seat) => seat.standing && !seat.standing.carried)
  return (
    <section className={`${classes.card} ${classes.work}`} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{t('point:local.title')}</h2>
        <span className={classes.gap} />
        <span className={classes.side}>{t(`common:sheet.${roll.sheet.state}`)}</span>
      </div>
      <div className={classes.body}>
        <dl className={local.carry}>
          <dt>{t('point:local.carried')}</dt>
          <dd>{count(carried)}</dd>
          <dt>{t('point:local.changed')}</dt>
          <dd>{count(changed.length)}</dd>
          <dt data-sum>{t('point:local.attending')}</dt>
          <dd data-sum>
            {count(attending(figures))}
            <small>{`/${count(figures.expected)} (${rate(attending(figures), figures.expected)})`}</small>
          </dd>
        </dl>
        <p>{t('point:local.rest', { count: seats.length - changed.length })}</p>
        <div className={classes.acts}>
          <ButtonLink kind="primary" size="touch" icon={IconUserCheck} keyName="D" to={`/diem/${point.id}/diem-danh`}>
            {t('point:local.open')}
          </ButtonLink>
        </div>
      </div>
    </section>
  )
}
