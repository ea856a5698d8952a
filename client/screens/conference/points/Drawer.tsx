import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import type { Point } from '../../../../shared/points'
import { Button } from '../../../ui/Button'
import { count } from '../../../ui/format'
import { Code } from './Code'
import { Fields } from './Fields'
import { Move } from './Move'
import classes from './points.module.css'
import { Remove } from './Remove'
import { idsOn, type Totals } from './tree'
import { useShortName } from './use-tree'

export interface DrawerProps {
  conference: Conference
  point: Point
  points: readonly Point[]
  totals: ReadonlyMap<number, Totals>
  editable: boolean
  onStep: (id: number, by: -1 | 1) => void
  onClose: () => void
}

/** Escape in a field belongs to the field: it takes the typing back, or shuts its list. */
const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('input, textarea')

const Steps = ({ point, onStep }: Pick<DrawerProps, 'point' | 'onStep'>) => {
  const { t } = useTranslation()
  return (
    <>
      <Button size="small" icon={IconArrowUp} keyName="Alt ↑" onClick={() => onStep(point.id, -1)}>
        {t('conference:points.up')}
      </Button>
      <Button size="small" icon={IconArrowDown} keyName="Alt ↓" onClick={() => onStep(point.id, 1)}>
        {t('conference:points.down')}
      </Button>
    </>
  )
}

/** The chosen point: its fields, where it hangs, its code. */
export const Drawer = (props: DrawerProps) => {
  const { conference, point, points, totals, editable, onStep, onClose } = props
  const { t } = useTranslation()
  const shortName = useShortName()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const above = idsOn(point.path)
    .slice(0, -1)
    .map((id) => shortName(points.find((each) => each.id === id)?.printedName ?? ''))
  const close = () => {
    onClose()
    document.querySelector<HTMLElement>('[role="treegrid"]')?.focus()
  }
  const root = point.parent === null
  return (
    <aside
      className={classes.drawer}
      aria-label={t('conference:points.drawer')}
      onKeyDown={(event) => event.key === 'Escape' && !isTyping(event.target) && close()}
    >
      <header className={classes.drawerHead}>
        <div>
          <h2 tabIndex={-1} ref={heading}>
            {shortName(point.printedName)}
          </h2>
          <p className="dim small num">
            {t('conference:points.where', {
              path: above.join(' › ') || t('conference:points.whole'),
              people: count(totals.get(point.id)?.people ?? 0),
            })}
          </p>
        </div>
        <Button size="small" icon={IconX} onClick={close}>
          {t('conference:points.close')}
        </Button>
      </header>
      <Fields point={point} editable={editable} />
      {editable && <Code point={point} />}
      {editable && root && <p className={`${classes.block} dim small`}>{t('conference:points.root')}</p>}
      {editable && !root && (
        <>
          <Move
            conference={conference}
            point={point}
            points={points}
            totals={totals}
            steps={<Steps point={point} onStep={onStep} />}
          />
          <Remove point={point} totals={totals} onRemoved={close} />
        </>
      )}
    </aside>
  )
}
