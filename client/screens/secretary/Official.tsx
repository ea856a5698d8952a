import { useTranslation } from 'react-i18next'
import { clockTime } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import { StateWord } from '../../ui/StateIcon'
import { type Evidence, ruleOf, shownState, stateOf } from './evidence'
import proof from './evidence.module.css'
import desk from './secretary.module.css'
import { useAuthor } from './use-author'

type Held = Pick<Evidence['decisions'][number], 'value' | 'mode' | 'occupant' | 'reason' | 'author' | 'authorName'>
interface Step extends Held {
  id: string
  at: number
  decided: boolean
}

/** Marks and decisions in the order the server took them. */
const stepsOf = ({ marks, decisions }: Evidence): Step[] =>
  [
    ...marks.map((mark) => ({ ...mark, id: mark.stamp, at: mark.serverAt, decided: false })),
    ...decisions.map((decision) => ({ ...decision, id: `decision ${decision.at}`, decided: true })),
  ].toSorted((a, b) => a.at - b.at)

/** What holds, by which rule of counting, and everything that led there. */
export const Official = ({ evidence }: { evidence: Evidence }) => {
  const { t } = useTranslation()
  const author = useAuthor()
  const { standing } = evidence
  return (
    <Panel title={t('secretary:official.title')} end={<StateWord state={shownState(standing)} />}>
      <div className={desk.body}>
        <p>{t(`secretary:rule.${ruleOf(evidence)}`)}</p>
        {standing?.carried && <p className="dim">{t('secretary:rule.carried')}</p>}
        {standing?.atPoint != null && <p className="dim">{t('secretary:rule.elsewhere')}</p>}
        <ol className={proof.steps}>
          {stepsOf(evidence).map((step) => (
            <li key={step.id} data-decided={step.decided || undefined}>
              <span className="num">{clockTime(step.at)}</span>
              <div>
                <StateWord state={stateOf(step)} plain />
                <span>
                  {step.decided
                    ? t('secretary:official.decided', { name: author(step) })
                    : t('secretary:official.marked', { name: author(step) })}
                </span>
                {step.reason && <span className="dim"> «{step.reason}»</span>}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  )
}
