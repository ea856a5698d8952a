import { IconPhone, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../../ui/Button'
import { Counted } from './Counted'
import { Exports } from './Exports'
import { FigureList } from './FigureList'
import { Guests } from './Guests'
import { BigFigure } from './Headline'
import { figuresOf, type Hall } from './hall'
import own from './hall.module.css'
import { useNames } from './names'
import { SheetPanel } from './SheetPanel'
import desk from './secretary.module.css'
import { useWords } from './use-words'

const Head = ({ hall }: { hall: Hall }) => {
  const { t } = useTranslation()
  const { hall: hallName } = useNames()
  const [, go] = useWords()
  const { point, session } = hall
  const under = [point.venue, point.responsible, session.title]
  return (
    <header className={own.paneHead}>
      <div>
        <h2>{hallName(point.printedName)}</h2>
        <p className="dim">{under.filter(Boolean).join(' · ')}</p>
      </div>
      <div className={desk.acts}>
        {point.phone && (
          <ButtonLink size="small" external icon={IconPhone} to={`tel:${point.phone.replace(/[^+\d]/g, '')}`}>
            {point.phone}
          </ButtonLink>
        )}
        <Button size="small" icon={IconX} keyName="Esc" onClick={() => go({ hall: undefined, seat: undefined })}>
          {t('ui:close')}
        </Button>
      </div>
    </header>
  )
}

/** The sheet of one hall: what it says, what its head-count says, what may be done with it. */
export const HallPane = ({ hall }: { hall: Hall }) => {
  const { point, roll, session } = hall
  const figures = figuresOf(roll, point.counting)
  return (
    <>
      <Head hall={hall} />
      <div className={desk.headline}>
        <BigFigure figures={figures} />
        {point.can.includes('watch') && (
          <div className={desk.acts}>
            <Exports
              kind={point.counting === 'list' ? 'list' : 'roll-up'}
              session={session.id}
              point={point.id}
              draft={roll.sheet.state !== 'locked'}
            />
          </div>
        )}
      </div>
      <div className={own.grid}>
        <div>
          <SheetPanel hall={hall} figures={figures} />
          <Counted hall={hall} figures={figures} />
        </div>
        <div>
          <FigureList figures={figures} />
          <Guests guests={roll.guests} />
        </div>
      </div>
    </>
  )
}
