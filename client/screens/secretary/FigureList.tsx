import { useTranslation } from 'react-i18next'
import type { Figures } from '../../../shared/attendance'
import { count } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import { type SeatState, StateWord } from '../../ui/StateIcon'
import { isSilent } from './figures'
import own from './hall.module.css'

const Line = ({ state, n, ofWhich = false }: { state: SeatState; n: string; ofWhich?: boolean }) => {
  const { t } = useTranslation()
  return (
    <div data-of={ofWhich || undefined}>
      <dt>
        {ofWhich && <span className="dim">{t('secretary:table.ofWhich')} </span>}
        <StateWord state={state} />
      </dt>
      <dd>{n}</dd>
    </div>
  )
}

/** The five states, one under the other, as they add up to who was expected. */
export const FigureList = ({ figures }: { figures: Figures }) => {
  const { t } = useTranslation()
  const known = (n: number): string => (isSilent(figures) ? '–' : count(n))
  return (
    <Panel title={t('secretary:figures.title')}>
      <dl className={`${own.facts} num`}>
        <Line state="present" n={known(figures.present)} />
        <Line state="online" n={known(figures.online)} />
        <Line state="substitute" n={known(figures.substitutes)} ofWhich />
        <Line state="excused" n={known(figures.excused)} />
        <Line state="unexcused" n={known(figures.unexcused)} />
        <Line state="unmarked" n={count(figures.unmarked)} />
        <div data-sum>
          <dt>{t('secretary:table.expected')}</dt>
          <dd>{count(figures.expected)}</dd>
        </div>
        <div>
          <dt>{t('secretary:figures.apart')}</dt>
          <dd>{known(figures.nonMembers)}</dd>
        </div>
        <div>
          <dt>{t('secretary:figures.outside')}</dt>
          <dd>{known(figures.outside)}</dd>
        </div>
      </dl>
    </Panel>
  )
}
