import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Empty'
import { hour } from '../../ui/format'
import { StateWord } from '../../ui/StateIcon'
import { Tree } from '../../ui/Tree'
import { Crumbs } from './Crumbs'
import { shownState } from './evidence'
import type { Hall, RollSeat } from './hall'
import own from './hall.module.css'
import { useNames } from './names'
import aside from './side.module.css'
import type { Desk } from './use-desk'
import { useWords } from './use-words'

const Person = ({ seat, no }: { seat: RollSeat; no: number }) => (
  <span className={own.person}>
    <i className="num">{no}</i>
    <span>
      <b>{seat.printedName}</b>
      <small>{seat.printedOffice || seat.printedUnit}</small>
    </span>
  </span>
)

const Now = ({ seat }: { seat: RollSeat }) => {
  const { t } = useTranslation()
  const { standing } = seat
  const state = shownState(standing)
  const at = standing !== null && standing.basis !== null ? hour(standing.at) : ''
  const under = standing?.conflict
    ? t('secretary:hall.conflict')
    : standing?.carried
      ? t('secretary:hall.carried')
      : standing?.basis?.startsWith('decision:')
        ? t('secretary:hall.decided', { at })
        : at
  return (
    <span className={own.now}>
      <StateWord state={state} plain={state === 'present'} />
      <small className="num" data-conflict={standing?.conflict || undefined}>
        {under}
      </small>
    </span>
  )
}

/** The named list of the hall, in its order; drawn only where it is in view. */
export const HallSide = ({ desk, hall }: { desk: Desk; hall: Hall }) => {
  const { t } = useTranslation()
  const { hall: hallName } = useNames()
  const [words, go] = useWords()
  const { point, roll } = hall
  const numbers = new Map(roll.seats.map(({ id }, at) => [id, at + 1]))
  const nodes = roll.seats.map((seat) => ({ ...seat, parent: null, name: seat.printedName }))
  return (
    <section
      className={`${aside.side} ${own.people}`}
      aria-label={t('secretary:hall.people')}
      data-alone={words.seat === undefined || undefined}
    >
      <div className={own.peopleHead}>
        <Crumbs desk={desk} hall={hallName(point.printedName)} />
      </div>
      {roll.seats.length === 0 ? (
        <Empty title={t(`secretary:hall.none.${point.counting}`)}>
          {t(`secretary:hall.noneText.${point.counting}`)}
        </Empty>
      ) : (
        <Tree
          label={t('secretary:hall.people')}
          nodes={nodes}
          chosen={words.seat ?? null}
          rowHeight={48}
          onChoose={(seat) => go({ seat }, words.seat === undefined)}
          render={(seat) => <Person seat={seat} no={numbers.get(seat.id) ?? 0} />}
          end={(seat) => <Now seat={seat} />}
        />
      )}
    </section>
  )
}
