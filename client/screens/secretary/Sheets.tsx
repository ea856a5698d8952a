import { useTranslation } from 'react-i18next'
import { count } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import below from './dock.module.css'
import { isDraft, type RollUp } from './figures'

const states = ['locked', 'accepted', 'submitted', 'open'] as const

/** How far the sheets at and below the node are; until all are locked, what is taken out is a draft. */
export const Sheets = ({ rollUp }: { rollUp: RollUp }) => {
  const { t } = useTranslation()
  const { sheets, total } = rollUp
  const all = states.reduce((sum, state) => sum + sheets[state], 0)
  const open = all - sheets.locked
  return (
    <Panel title={t('secretary:sheets.title', { locked: count(sheets.locked), all: count(all) })}>
      <div className={below.sheetsBody}>
        <div className={below.bar} aria-hidden="true">
          {states.map(
            (state) => sheets[state] > 0 && <i key={state} data-state={state} style={{ flexGrow: sheets[state] }} />,
          )}
        </div>
        <ul className={below.legend}>
          {states.map((state) => (
            <li key={state} data-state={state}>
              <i aria-hidden="true" />
              <span>{t(`secretary:sheets.${state}`)}</span> <b className="num">{count(sheets[state])}</b>
            </li>
          ))}
        </ul>
        <p className={isDraft(sheets) ? below.draft : 'dim'}>
          {isDraft(sheets)
            ? t('secretary:sheets.draft', { open: count(open), all: count(all) })
            : t('secretary:sheets.final')}
        </p>
        <p className="dim small num">
          {t('secretary:sheets.apart', { guests: count(total.guests), outside: count(total.outside) })}
        </p>
      </div>
    </Panel>
  )
}
