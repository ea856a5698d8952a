import { IconClipboardCheck, IconPlug, IconQrcode, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime, count } from '../../ui/format'
import type { IconType } from '../../ui/icon'
import { StateWord } from '../../ui/StateIcon'
import { Connections } from './Connections'
import { type Evidence, latest, type Mark, stateOf } from './evidence'
import proof from './evidence.module.css'
import { differenceOf, figuresOf, type Hall } from './hall'
import desk from './secretary.module.css'
import { useAuthor } from './use-author'

const Column = ({ icon: Icon, title, children }: { icon: IconType; title: string; children: ReactNode }) => (
  <section>
    <h3>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      {title}
    </h3>
    {children}
  </section>
)

/** Device time beside server time: a late mark is judged by both. */
const LATE = 60_000

const Said = ({ mark }: { mark: Mark | undefined }) => {
  const { t } = useTranslation()
  const author = useAuthor()
  if (!mark) return <p className="dim">{t('secretary:evidence.nothing')}</p>
  const late = mark.serverAt - mark.deviceAt > LATE
  return (
    <>
      <p className={proof.verdict}>
        <StateWord state={stateOf(mark)} />
      </p>
      <dl className={`${proof.small} num`}>
        <dt>{t('secretary:evidence.serverAt')}</dt>
        <dd data-hot={late || undefined}>{clockTime(mark.serverAt)}</dd>
        <dt>{t('secretary:evidence.deviceAt')}</dt>
        <dd>{clockTime(mark.deviceAt)}</dd>
        <dt>{t('secretary:evidence.author')}</dt>
        <dd>{author(mark)}</dd>
      </dl>
      {mark.substituteName && <p>{t('secretary:evidence.substitute', { name: mark.substituteName })}</p>}
      {mark.reason && <p className="dim">«{mark.reason}»</p>}
    </>
  )
}

const Count = ({ hall, evidence }: { hall: Hall; evidence: Evidence }) => {
  const { t } = useTranslation()
  const { headcount } = evidence
  if (!headcount) return <p className={desk.missing}>{t('secretary:silent')}</p>
  const figures = figuresOf(hall.roll, hall.point.counting)
  const off = differenceOf({ headcount }, figures) ?? 0
  return (
    <>
      <p className={`${proof.verdict} num`}>
        <b>{count(headcount.n)}</b>
      </p>
      <dl className={`${proof.small} num`}>
        <dt>{t('secretary:evidence.at')}</dt>
        <dd>{clockTime(headcount.at)}</dd>
        <dt>{t('secretary:count.list')}</dt>
        <dd>{count(figures.present)}</dd>
        <dt>{t('secretary:count.difference')}</dt>
        <dd data-hot={off !== 0 || undefined}>{count(Math.abs(off))}</dd>
      </dl>
      <p className="dim small">{t('secretary:evidence.countNote')}</p>
    </>
  )
}

/** «Điểm danh · Tự điểm danh · Kết nối · Sĩ số»: four witnesses, none mixed with another. */
export const Beside = ({ hall, evidence }: { hall: Hall; evidence: Evidence }) => {
  const { t } = useTranslation()
  const clashing = evidence.standing?.conflict
    ? evidence.marks.filter(({ source }) => source === 'roll_call').slice(-2)
    : []
  return (
    <div className={`card ${proof.beside}`}>
      <Column icon={IconClipboardCheck} title={t('secretary:evidence.rollCall')}>
        {clashing.map((mark) => (
          <Said key={mark.stamp} mark={mark} />
        ))}
        {clashing.length === 0 && <Said mark={latest(evidence.marks, 'roll_call')} />}
      </Column>
      <Column icon={IconQrcode} title={t('secretary:evidence.checkIn')}>
        <Said mark={latest(evidence.marks, 'check_in')} />
      </Column>
      <Column icon={IconPlug} title={t('secretary:evidence.connection')}>
        <Connections session={hall.session} evidence={evidence} />
      </Column>
      <Column icon={IconUsers} title={t('secretary:evidence.headcount')}>
        <Count hall={hall} evidence={evidence} />
      </Column>
    </div>
  )
}
