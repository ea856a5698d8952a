import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { evidenceOf } from '../../../shared/attendance'
import { useCall } from '../../api'
import { Button } from '../../ui/Button'
import { Loaded } from '../../ui/Loaded'
import { Beside } from './Beside'
import { Decide } from './Decide'
import proof from './evidence.module.css'
import { type Hall, neighbour } from './hall'
import own from './hall.module.css'
import { Official } from './Official'
import { useWords } from './use-words'

const Head = ({ hall, id }: { hall: Hall; id: number }) => {
  const { t } = useTranslation()
  const [, go] = useWords()
  const { seats } = hall.roll
  const at = seats.findIndex((each) => each.id === id)
  const seat = seats[at]
  const [before, after] = [at > 0 ? seats[at - 1] : undefined, neighbour(seats, id, 1)]
  const facts = seat && [
    seat.printedOffice || seat.printedUnit,
    t(seat.member ? 'secretary:seat.member' : 'secretary:seat.nonMember'),
    seat.attendsAs === 'full' ? '' : t(`secretary:seat.${seat.attendsAs}`),
    t('secretary:seat.no', { no: at + 1 }),
    hall.session.title,
  ]
  return (
    <header className={own.paneHead}>
      <div>
        <h2>{seat?.printedName ?? t('secretary:seat.gone')}</h2>
        <p className="dim num">{facts?.filter(Boolean).join(' · ')}</p>
      </div>
      <div className={own.acts}>
        <Button
          size="small"
          icon={IconArrowUp}
          disabled={!before}
          label={t('secretary:keys.previous')}
          onClick={() => before && go({ seat: before.id }, false)}
        >
          {before ? String(at) : ''}
        </Button>
        <Button
          size="small"
          icon={IconArrowDown}
          disabled={!after}
          label={t('secretary:keys.next')}
          onClick={() => after && go({ seat: after.id }, false)}
        >
          {after ? String(at + 2) : ''}
        </Button>
        <Button size="small" icon={IconX} keyName="Esc" onClick={() => go({ seat: undefined })}>
          {t('ui:close')}
        </Button>
      </div>
    </header>
  )
}

/** Everything known about one person, side by side; below it what holds, by which rule, and the decision. */
export const EvidencePane = ({ hall, seat }: { hall: Hall; seat: number }) => {
  const query = useCall(evidenceOf, { params: { id: hall.session.id, seat } })
  return (
    <>
      <Head hall={hall} id={seat} />
      <Loaded query={query}>
        {(evidence) => (
          <>
            <Beside hall={hall} evidence={evidence} />
            <div className={proof.low}>
              <Official evidence={evidence} />
              <Decide hall={hall} evidence={evidence} />
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}
