import { IconKeyboard, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAge } from '../../live'
import { useKept } from '../../outbox/use-outbox'
import { AgeChip } from '../../ui/AgeChip'
import { Button } from '../../ui/Button'
import { DemoChip } from '../../ui/Chip'
import { day } from '../../ui/format'
import { showKeys } from '../../ui/keys'
import { Clock } from '../../ui/shell/Clock'
import classes from './console.module.css'
import type { Console } from './use-console'

/** Point, conference, who answers for it, age, clock. */
export const ConsoleStrip = ({ point, session }: Pick<Console, 'point' | 'session'>) => {
  const { t } = useTranslation()
  const age = useAge()
  const kept = useKept()
  return (
    <>
      <h1 className={classes.pointName}>{point.printedName}</h1>
      <span className={classes.conference}>
        {point.conferenceTitle}
        {session && <span className="num"> · {day(session.plannedFrom)}</span>}
      </span>
      <span className={classes.gap} />
      {point.responsible && (
        <span className={classes.who}>
          <IconUser size={16} stroke={1.75} aria-hidden="true" />
          {point.responsible}
        </span>
      )}
      {point.demonstration && <DemoChip />}
      <AgeChip age={age} kept={kept} />
      <span className={classes.clock}>
        <Clock date={false} />
      </span>
      <Button kind="quiet" size="touch" icon={IconKeyboard} label={t('point:keys.open')} onClick={showKeys} />
    </>
  )
}
