import { type Ref, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ui.module.css'

const FLOOR = -60

export interface MeterProps {
  /** Asked once a frame for the level in dBFS (−60 … 0); −Infinity = silence. Does not re-render. */
  level: () => number
  label: string
  vertical?: boolean
  /** The numbers −60 −40 −20 0 dB below. */
  scale?: boolean
  ref?: Ref<HTMLDivElement>
}

const draw = (bar: HTMLElement, level: number, vertical: boolean): void => {
  const part = Math.max(0, Math.min(1, (Math.max(level, FLOOR) - FLOOR) / -FLOOR))
  bar.style.transform = vertical ? `scaleY(${part.toFixed(3)})` : `scaleX(${part.toFixed(3)})`
}

/** A sound level. Painted outside React; its value is read out only when asked for. */
export const Meter = ({ level, label, vertical = false, scale = false, ref }: MeterProps) => {
  const { t } = useTranslation()
  const bar = useRef<HTMLElement>(null)
  const ask = useRef(level)
  ask.current = level
  useEffect(() => {
    let frame = 0
    const step = (): void => {
      if (bar.current) draw(bar.current, ask.current(), vertical)
      frame = requestAnimationFrame(step)
    }
    step()
    return () => cancelAnimationFrame(frame)
  }, [vertical])
  return (
    <>
      <div ref={ref} className={classes.meter} role="img" aria-label={label} data-vertical={vertical || undefined}>
        <i ref={bar} style={{ transform: vertical ? 'scaleY(0)' : 'scaleX(0)' }} />
      </div>
      {scale && (
        <div className={classes.scale} aria-hidden="true">
          {[-60, -40, -20].map((db) => (
            <span key={db}>{`−${-db}`}</span>
          ))}
          <span>{t('ui:decibel')}</span>
        </div>
      )}
    </>
  )
}
