import { useTranslation } from 'react-i18next'
import { rollOf } from '../../../shared/attendance'
import { getPoint } from '../../../shared/points'
import { useCall } from '../../api'
import { announce } from '../../ui/Announcer'
import { useKeys } from '../../ui/keys'
import { Loaded } from '../../ui/Loaded'
import { Waiting } from '../../ui/Waiting'
import { EvidencePane } from './EvidencePane'
import { shownState } from './evidence'
import { HallPane } from './HallPane'
import { HallSide } from './HallSide'
import type { Hall, Roll } from './hall'
import { neighbour } from './hall'
import classes from './secretary.module.css'
import type { Desk } from './use-desk'
import { useWords } from './use-words'

/** Arrows go from person to person, E opens the first who is in conflict, Escape closes. */
const useHallKeys = (roll: Roll): void => {
  const { t } = useTranslation()
  const [words, go] = useWords()
  const step = (by: -1 | 1): void => {
    const next = neighbour(roll.seats, words.seat, by)
    if (!next) return
    go({ seat: next.id }, words.seat === undefined)
    announce(`${next.printedName}, ${t(`ui:state.${shownState(next.standing)}`)}`)
  }
  const evidence = (): void => {
    const next = roll.seats.find(({ standing }) => standing?.conflict) ?? roll.seats[0]
    if (next && words.seat === undefined) go({ seat: next.id })
  }
  useKeys([
    { key: 'ArrowDown', label: t('secretary:keys.next'), run: () => step(1) },
    { key: 'ArrowUp', label: t('secretary:keys.previous'), run: () => step(-1) },
    { key: 'e', label: t('secretary:keys.evidence'), run: evidence },
    {
      key: 'Escape',
      label: t('secretary:keys.close'),
      run: () => (words.seat === undefined ? go({ hall: undefined }) : go({ seat: undefined })),
    },
  ])
}

const Inside = ({ desk, hall }: { desk: Desk; hall: Hall }) => {
  const [words] = useWords()
  useHallKeys(hall.roll)
  return (
    <>
      <HallSide desk={desk} hall={hall} />
      <section className={classes.work} data-region>
        {words.seat === undefined ? (
          <HallPane hall={hall} />
        ) : (
          <EvidencePane key={words.seat} hall={hall} seat={words.seat} />
        )}
      </section>
    </>
  )
}

/** One hall in one session: its people, its sheet, the evidence about each. */
export const HallView = ({ desk, hall: id }: { desk: Desk; hall: number }) => {
  const { session } = desk
  const point = useCall(getPoint, { params: { id } })
  const roll = useCall(rollOf, { params: { id: session.id, point: id } })
  return (
    <Loaded query={point}>
      {(point) => (
        <Loaded query={roll} skeleton={<Waiting />}>
          {(roll) => <Inside desk={desk} hall={{ session, point, roll }} />}
        </Loaded>
      )}
    </Loaded>
  )
}
