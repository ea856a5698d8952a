import { IconArrowBackUp, IconClipboardCheck, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../../../shared/attendance'
import { acceptSheet, type Sheet } from '../../../shared/sheets'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { dayHour } from '../../ui/format'
import { notice } from '../../ui/Notice'
import { Panel } from '../../ui/Panel'
import { Banner, ProblemBanner } from '../../ui/ProblemBanner'
import type { Hall } from './hall'
import own from './hall.module.css'
import { sheetsChanged } from './keep'
import { LockOne, ReturnDialog } from './SheetDialogs'
import desk from './secretary.module.css'
import { actsOn, type Why } from './sheet-acts'

const Steps = ({ sheet }: { sheet: Sheet }) => {
  const { t } = useTranslation()
  const steps = [
    { id: 'submitted', at: sheet.submittedAt },
    { id: 'accepted', at: sheet.acceptedAt },
    { id: 'locked', at: sheet.lockedAt },
  ] as const
  return (
    <dl className={`${own.facts} num`}>
      {steps.map(({ id, at }) => (
        <div key={id}>
          <dt>{t(`secretary:sheet.at.${id}`)}</dt>
          <dd>{at === null ? '–' : dayHour(at)}</dd>
        </div>
      ))}
    </dl>
  )
}

const Reasons = ({ whys }: { whys: Array<Why | undefined> }) => {
  const { t } = useTranslation()
  const said = [...new Set(whys)].filter((why) => why !== undefined)
  return said.map((why) => (
    <p key={why} className="dim small">
      {t(`secretary:why.${why}`)}
    </p>
  ))
}

/** The state of the sheet, and accept, return, lock: each with the sentence why not, while it cannot be done. */
export const SheetPanel = ({ hall, figures }: { hall: Hall; figures: Figures }) => {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'return' | 'lock'>()
  const { session, point, roll } = hall
  const { sheet } = roll
  const acts = actsOn(sheet, session, figures)
  const accept = useSend(acceptSheet, {
    onDone: (done) => {
      sheetsChanged([done])
      notice(t('secretary:sheet.accepted', { name: point.printedName }))
    },
  })
  const mayAccept = point.can.includes('accept')
  const mayLock = point.can.includes('lock')
  const locks = sheet.state === 'accepted'
  return (
    <Panel title={t('secretary:sheet.title')} end={<Chip>{t(`common:sheet.${sheet.state}`)}</Chip>}>
      <Steps sheet={sheet} />
      <div className={desk.body}>
        {sheet.late && <p className={desk.missing}>{t('secretary:sheet.late')}</p>}
        {sheet.returnReason && <Banner title={t('secretary:sheet.returned')}>{sheet.returnReason}</Banner>}
        <ProblemBanner problem={accept.error} />
        {mayAccept && (
          <div className={desk.buttons}>
            {!locks && (
              <Button
                kind="primary"
                icon={IconClipboardCheck}
                disabled={acts.accept !== undefined}
                busy={accept.isPending}
                onClick={() => accept.mutate({ params: { id: session.id, point: point.id } })}
              >
                {t('secretary:sheet.accept')}
              </Button>
            )}
            <Button icon={IconArrowBackUp} disabled={acts.return !== undefined} onClick={() => setAsked('return')}>
              {t('secretary:sheet.return')}
            </Button>
            {mayLock && (
              <Button kind="danger" icon={IconLock} disabled={acts.lock !== undefined} onClick={() => setAsked('lock')}>
                {t('secretary:lock.verbNone')}
              </Button>
            )}
          </div>
        )}
        {mayAccept ? (
          <Reasons whys={[acts.accept, acts.lock]} />
        ) : (
          <p className="dim small">{t('secretary:readOnly')}</p>
        )}
      </div>
      {asked === 'return' && <ReturnDialog hall={hall} onClose={() => setAsked(undefined)} />}
      {asked === 'lock' && <LockOne hall={hall} figures={figures} onClose={() => setAsked(undefined)} />}
    </Panel>
  )
}
