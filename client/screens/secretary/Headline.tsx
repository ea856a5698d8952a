import { useTranslation } from 'react-i18next'
import type { Figures } from '../../../shared/attendance'
import { attending } from '../../../shared/figures'
import type { Session } from '../../../shared/sessions'
import { useAge } from '../../live'
import { FiguresAt } from '../../ui/AgeChip'
import { count, rate } from '../../ui/format'
import { Exports } from './Exports'
import { isDraft, isSilent, type RollUp } from './figures'
import { LockAll } from './LockAll'
import classes from './secretary.module.css'

/** «187/200 đại biểu (93,5%)», and beside it who of them is in the Party. Nobody reported: it says so. */
export const BigFigure = ({ figures }: { figures: Figures }) => {
  const { t } = useTranslation()
  const age = useAge()
  const hollow = age.stale ? 'hollow' : ''
  const came = attending(figures)
  if (isSilent(figures))
    return (
      <p className={classes.big}>
        <b className={classes.quiet}>{t('secretary:silent')}</b>
        <span className="num">{t('secretary:figures.expected', { n: count(figures.expected) })}</span>
      </p>
    )
  return (
    <>
      <p className={`${classes.big} num`}>
        <b className={hollow}>{count(came)}</b>
        <span>
          /{count(figures.expected)} {t('secretary:figures.delegates')} <em>({rate(came, figures.expected)})</em>
        </span>
      </p>
      <p className={`${classes.apart} num`}>
        <span>
          <b className={hollow}>{count(figures.members)}</b> {t('secretary:figures.members')}
        </span>
        <span>
          <b className={hollow}>{count(figures.nonMembers)}</b> {t('secretary:figures.nonMembers')}
        </span>
      </p>
      <FiguresAt age={age} />
    </>
  )
}

/** The answer to «how many?», and what can be done with the whole of it. */
export const Headline = ({ session, rollUp }: { session: Session; rollUp: RollUp }) => {
  const { node, total, sheets, can } = rollUp
  return (
    <div className={classes.headline}>
      <BigFigure figures={total} />
      <div className={classes.acts}>
        {can.includes('lock') && <LockAll session={session} rollUp={rollUp} />}
        {can.includes('export') && (
          <Exports kind="roll-up" session={session.id} point={node.point} draft={isDraft(sheets)} primary />
        )}
      </div>
    </div>
  )
}
