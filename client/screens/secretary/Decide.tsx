import { IconGavel, IconPencilCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { LongField } from '../../ui/fields'
import { Panel } from '../../ui/Panel'
import { Banner, ProblemBanner } from '../../ui/ProblemBanner'
import { type Evidence, shownState } from './evidence'
import type { Hall } from './hall'
import { SixStates } from './SixStates'
import { noSubstitute, SubstituteFields } from './SubstituteFields'
import desk from './secretary.module.css'
import { useSaying } from './use-saying'

const Form = ({ hall, evidence }: { hall: Hall; evidence: Evidence }) => {
  const { t } = useTranslation()
  const { standing, seat } = evidence
  const [state, setState] = useState(standing?.conflict ? undefined : shownState(standing))
  const [reason, setReason] = useState('')
  const [substitute, setSubstitute] = useState({
    ...noSubstitute,
    name: standing?.substituteName ?? '',
    office: standing?.substituteOffice ?? '',
    member: standing?.substituteMember ?? true,
  })
  const saying = useSaying(hall, seat.id, standing, () => setReason(''))
  const said = state && { state, reason, substitute: state === 'substitute' ? substitute : null }
  const word = state && t(`ui:state.${state}`)
  const takes = hall.roll.sheet.state === 'open' || hall.roll.sheet.state === 'submitted'
  const marks = takes && hall.point.can.includes('mark') && standing?.conflict !== true
  return (
    <div className={desk.body}>
      <SixStates value={state} onChange={setState} />
      {state === 'substitute' && (
        <SubstituteFields value={substitute} onChange={setSubstitute} problem={saying.problem} />
      )}
      <LongField
        label={t('secretary:decide.reason')}
        description={marks ? t('secretary:decide.reasonNote') : undefined}
        path="reason"
        problem={saying.problem}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemBanner problem={saying.problem} labels={{ reason: t('secretary:decide.reason') }} />
      {saying.refused && (
        <Banner tone="danger">{t(`problems:${saying.refused}`, { point: hall.point.printedName })}</Banner>
      )}
      <div className={desk.buttons}>
        <Button
          kind="primary"
          icon={IconGavel}
          disabled={!said}
          busy={saying.deciding}
          onClick={() => said && saying.decide(said)}
        >
          {word ? t('secretary:decide.verb', { state: word }) : t('secretary:decide.choose')}
        </Button>
        {marks && (
          <Button icon={IconPencilCheck} busy={saying.marking} onClick={() => said && saying.mark(said)}>
            {t('secretary:decide.mark', { state: word })}
          </Button>
        )}
      </div>
    </div>
  )
}

/** «Kết luận» with its reason outranks the marks before it; while the hall still marks, the secretary may mark too. */
export const Decide = ({ hall, evidence }: { hall: Hall; evidence: Evidence }) => {
  const { t } = useTranslation()
  const locked = hall.roll.sheet.state === 'locked'
  const may = hall.point.can.includes('accept')
  return (
    <Panel title={t('secretary:decide.title')}>
      {may && !locked ? (
        <Form hall={hall} evidence={evidence} />
      ) : (
        <p className={`${desk.body} dim`}>{locked ? t('secretary:decide.locked') : t('secretary:readOnly')}</p>
      )}
    </Panel>
  )
}
