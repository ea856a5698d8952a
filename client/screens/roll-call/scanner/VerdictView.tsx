import {
  IconAlertTriangle,
  IconArrowGuide,
  IconCircleCheck,
  IconClockCheck,
  IconHelpCircle,
  IconInfoCircle,
  IconLoader2,
  IconQrcode,
  IconUserPlus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { hour } from '../../../ui/format'
import type { IconType } from '../../../ui/icon'
import { useShortName } from '../Bar'
import { Sign } from '../RowItem'
import type { Row } from '../rows'
import classes from './scan.module.css'
import type { Verdict } from './verdict'

interface FrameProps {
  tone: 'ok' | 'calm' | 'other' | 'idle'
  icon: IconType
  title: string
  name?: string
  children?: ReactNode
}
const Frame = ({ tone, icon: Icon, title, name, children }: FrameProps) => (
  <section className={classes.verdict} data-tone={tone}>
    <Icon size={56} stroke={1.5} aria-hidden="true" />
    <div>
      <h2>{title}</h2>
      {name && <p className={classes.name}>{name}</p>}
    </div>
    {children && <div className={classes.more}>{children}</div>}
  </section>
)

interface VerdictProps {
  verdict: Verdict | undefined
  row: Row | undefined
  expected: number
  onGuest: (code: string) => void
  onDismiss: () => void
}

const Choose = ({ code, expected, onGuest, onDismiss }: { code: string } & Omit<VerdictProps, 'verdict' | 'row'>) => {
  const { t } = useTranslation()
  return (
    <>
      <div className={classes.choose}>
        <Button kind="primary" size="big" icon={IconUserPlus} onClick={() => onGuest(code)}>
          {t('roll-call:guests.add')}
        </Button>
        <Button size="big" onClick={onDismiss}>
          {t('roll-call:scan.skip')}
        </Button>
      </div>
      <p className={classes.why}>
        <IconInfoCircle size={16} aria-hidden="true" />
        {t('roll-call:guests.apart', { count: expected })}
      </p>
    </>
  )
}

/** The verdict of a scan by colour, icon and word; sound and buzz come with it. */
export const VerdictView = ({ verdict, row, ...choice }: VerdictProps) => {
  const { t } = useTranslation()
  const short = useShortName()
  switch (verdict?.kind) {
    case undefined:
      return (
        <Frame tone="idle" icon={IconQrcode} title={t('roll-call:scan.ready')}>
          <p>{t('roll-call:scan.how')}</p>
        </Frame>
      )
    case 'present':
      return (
        <Frame tone="ok" icon={IconCircleCheck} title={t('ui:state.present')} name={verdict.name}>
          <p>{verdict.office}</p>
          {row && <Sign sign={row.sign} at={row.at} />}
        </Frame>
      )
    case 'already': {
      const title = t('roll-call:scan.already', { at: verdict.at === null ? '' : hour(verdict.at) })
      return (
        <Frame tone="calm" icon={IconClockCheck} title={title} name={verdict.name}>
          <p>{verdict.office}</p>
        </Frame>
      )
    }
    case 'waits':
      return (
        <Frame tone="other" icon={IconAlertTriangle} title={t('roll-call:row.waits')} name={verdict.name}>
          <p>{t('roll-call:clash.why')}</p>
        </Frame>
      )
    case 'asking':
      return <Frame tone="calm" icon={IconLoader2} title={t('roll-call:scan.asking')} />
    case 'other':
      return (
        <Frame
          tone="other"
          icon={IconArrowGuide}
          title={t('roll-call:scan.other', { name: short(verdict.pointName) })}
          name={verdict.name}
        >
          <Choose code={verdict.code} {...choice} />
        </Frame>
      )
    case 'later':
      return (
        <Frame tone="other" icon={IconArrowGuide} title={t('roll-call:scan.later')}>
          <p>{t('roll-call:scan.laterWhat')}</p>
          <Choose code={verdict.code} {...choice} />
        </Frame>
      )
    case 'guest':
      return (
        <Frame tone="ok" icon={IconUserPlus} title={t('roll-call:scan.guest')} name={verdict.name}>
          <p>{verdict.pointName ? t('roll-call:scan.counted', { name: short(verdict.pointName) }) : ''}</p>
        </Frame>
      )
    case 'unknown':
      return (
        <Frame tone="other" icon={IconHelpCircle} title={t('roll-call:scan.unknown')}>
          <p>{t('problems:seat_code')}</p>
        </Frame>
      )
    case 'refused':
      return (
        <Frame tone="other" icon={IconAlertTriangle} title={t('roll-call:scan.refused')}>
          <p>{verdict.text}</p>
        </Frame>
      )
  }
}
