import { IconBulb, IconKeyboard, IconUsb } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/sessions'
import { Button } from '../../../ui/Button'
import { count } from '../../../ui/format'
import { StateIcon, stateColor } from '../../../ui/StateIcon'
import { Bare } from '../../../ui/shell/Bare'
import { Bar } from '../Bar'
import { Sign, useUnderName } from '../RowItem'
import rows from '../roll-call.module.css'
import type { Row } from '../rows'
import type { Sync } from '../sync'
import type { RollView } from '../use-roll'
import { CodeField } from './CodeField'
import { watchCodes } from './frames'
import classes from './scan.module.css'
import { type CameraState, useCamera } from './use-camera'
import { useScans } from './use-scans'
import { VerdictView } from './VerdictView'

const RECENT = 20

interface PictureProps {
  onCode: (code: string) => void
  onUsb: () => void
}
const NoPicture = ({ state }: { state: CameraState }) => {
  const { t } = useTranslation()
  if (state === 'on') return null
  return <p className={classes.noPicture}>{t(`roll-call:camera.${state}`)}</p>
}

/** What the camera sees, with the frame to aim by; the lamp where the phone has one. */
const Picture = ({ onCode, onUsb }: PictureProps) => {
  const { t } = useTranslation()
  const { video, state, torch } = useCamera()
  const heard = useRef(onCode)
  heard.current = onCode
  useEffect(() => {
    const element = video.current
    return element ? watchCodes(element, (code) => heard.current(code)) : undefined
  }, [video])
  return (
    <section className={classes.camera} aria-label={t('roll-call:camera.label')}>
      <video ref={video} muted playsInline tabIndex={-1} />
      <NoPicture state={state} />
      {state === 'on' && <span className={classes.aim} aria-hidden="true" />}
      <div className={classes.tools}>
        {torch.has ? (
          <button type="button" aria-pressed={torch.on} onClick={() => torch.set(!torch.on)}>
            <IconBulb size={20} aria-hidden="true" />
            {t('roll-call:camera.torch')}
          </button>
        ) : (
          <span />
        )}
        <button type="button" onClick={onUsb}>
          <IconUsb size={20} aria-hidden="true" />
          {t('roll-call:camera.usb')}
        </button>
      </div>
    </section>
  )
}

const Recent = ({ shown }: { shown: readonly Row[] }) => {
  const { t } = useTranslation()
  const under = useUnderName()
  return (
    <>
      <div className={rows.group}>
        <h2>{t('roll-call:scan.recent')}</h2>
        <span>{t('roll-call:scan.latest')}</span>
      </div>
      <ul className={rows.list}>
        {shown.map((row) => (
          <li key={row.seat.id} className={classes.mini}>
            <StateIcon state={row.state} size={24} decorative />
            <span className={rows.who}>
              <b>{row.seat.printedName}</b>
              <span>{under(row)}</span>
            </span>
            <span className={rows.state}>
              <b style={{ color: stateColor(row.state) }}>{t(`ui:state.${row.state}`)}</b>
              <Sign sign={row.sign} at={row.at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ScannerProps {
  point: { id: number; printedName: string; demonstration: boolean }
  session: Session
  view: RollView
  sync: Sync
  onClose: () => void
  onByName: () => void
}

/** The door: codes from the camera, from a USB reader, or typed. The own hall's are known without a line. */
export const Scanner = ({ point, session, view, sync, onClose, onByName }: ScannerProps) => {
  const { t } = useTranslation()
  const scans = useScans(view)
  const field = useRef<HTMLInputElement>(null)
  const { tally } = view
  const bySeat = new Map(view.rows.map((row) => [row.seat.id, row]))
  const { verdict } = scans
  const recent = scans.recent.slice(0, RECENT).flatMap((seat) => bySeat.get(seat) ?? [])
  const sub = t('roll-call:scan.figures', {
    present: count(tally.hall + tally.online),
    absent: count(tally.excused + tally.unexcused),
    unmarked: count(tally.unmarked),
  })
  const foot = (
    <Button size="touch" wide icon={IconKeyboard} onClick={onByName}>
      {t('roll-call:scan.byName')}
    </Button>
  )
  return (
    <Bare
      head={
        <Bar
          title={t('roll-call:act.scan')}
          point={point}
          session={session}
          kept={sync.kept}
          onBack={onClose}
          sub={sub}
        />
      }
      foot={foot}
    >
      <Picture onCode={scans.seen} onUsb={() => field.current?.focus()} />
      <VerdictView
        verdict={verdict}
        row={verdict && 'seat' in verdict ? bySeat.get(verdict.seat) : undefined}
        expected={tally.expected}
        onGuest={scans.asGuest}
        onDismiss={scans.dismiss}
      />
      <CodeField field={field} onCode={scans.typed} />
      <Recent shown={recent} />
    </Bare>
  )
}
