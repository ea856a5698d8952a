import { IconClock, IconMapPin, IconPhone, IconQrcode } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineChip } from '../../ui/AgeChip'
import { DemoChip } from '../../ui/Chip'
import { day, hour, weekdayOf } from '../../ui/format'
import { Loaded } from '../../ui/Loaded'
import { QrCode } from '../../ui/QrCode'
import { Bare } from '../../ui/shell/Bare'
import { Emblem } from '../../ui/shell/Emblem'
import { SkeletonRows } from '../../ui/Waiting'
import classes from './delegate.module.css'
import type { Invitation } from './use-invitation'
import { useInvitation } from './use-invitation'

const Fact = ({ icon, title, children }: { icon: ReactNode; title: ReactNode; children?: ReactNode }) => (
  <div className={classes.fact}>
    <span aria-hidden>{icon}</span>
    <div>
      <b>{title}</b>
      <span className="dim">{children}</span>
    </div>
  </div>
)

const Invited = ({ invitation }: { invitation: Invitation }) => {
  const { t } = useTranslation()
  const { seat, convenerPrinted, conferenceTitle, resolutions } = invitation
  return (
    <section className={classes.invited}>
      <Emblem size={32} />
      <p className="dim">{convenerPrinted}</p>
      <h1>{t('delegate:title')}</h1>
      <p className={classes.name}>{t('delegate:comrade', { name: seat.printedName })}</p>
      <p className="dim">{[seat.printedOffice, seat.printedUnit].filter(Boolean).join(', ')}</p>
      <p className={classes.what}>{t('delegate:attends', { title: conferenceTitle })}</p>
      {resolutions.map((one) => (
        <p key={one.number} className="small dim">
          {t('delegate:resolution', { type: one.type, number: one.number })}
        </p>
      ))}
    </section>
  )
}

const Code = ({ seat }: Pick<Invitation, 'seat'>) => {
  const { t } = useTranslation()
  return (
    <section className={`card ${classes.code}`} aria-labelledby="code">
      <QrCode text={seat.code} size={240} label={t('delegate:qr', { code: seat.code })} />
      <p id="code" className="num">
        <span className="dim">{t('delegate:code')}</span> <b>{seat.code}</b>
        {seat.place && (
          <>
            {' '}
            <span className="dim">{t('delegate:seat')}</span> <b>{seat.place}</b>
          </>
        )}
      </p>
      <p className="small dim">
        <IconQrcode size={16} aria-hidden /> {t('delegate:kept')}
      </p>
    </section>
  )
}

const When = ({ starts, point, seat }: Pick<Invitation, 'starts' | 'point' | 'seat'>) => {
  const { t } = useTranslation()
  return (
    <section className={`card ${classes.facts}`}>
      <Fact
        icon={<IconClock size={20} />}
        title={starts === null ? t('delegate:undated') : `${hour(starts)} ${weekdayOf(starts)}, ${day(starts)}`}
      >
        {t('delegate:early')}
      </Fact>
      <Fact icon={<IconMapPin size={20} />} title={point.venue || point.name}>
        {[point.name, seat.place && t('delegate:place', { place: seat.place })].filter(Boolean).join(' · ')}
      </Fact>
      {point.phone && (
        <Fact
          icon={<IconPhone size={20} />}
          title={<a href={`tel:${point.phone.replace(/[^\d+]/g, '')}`}>{point.phone}</a>}
        >
          {t('delegate:contact', { name: point.responsible })}
        </Fact>
      )}
    </section>
  )
}

const Programme = ({ programme }: Pick<Invitation, 'programme'>) => {
  const { t } = useTranslation()
  if (programme.length === 0) return null
  return (
    <section className={`card ${classes.programme}`}>
      <h2>{t('delegate:programme')}</h2>
      <ol>
        {programme.map((item) => (
          <li key={`${item.from}-${item.title}`}>
            <span className="num dim">{item.from === null ? '' : hour(item.from)}</span>
            <span>
              {item.title}
              {item.presenter && <span className="small dim">{item.presenter}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** «Giấy mời»: where, when, and the code for the door; by link, without an account. */
const Delegate = () => {
  const { t } = useTranslation()
  const { query, offline, kept } = useInvitation()
  const head = (
    <div className={classes.head}>
      <span>{t('delegate:title')}</span>
      {offline && <OfflineChip />}
    </div>
  )
  const page = (invitation: Invitation) => (
    <div className={classes.page}>
      <Invited invitation={invitation} />
      <Code seat={invitation.seat} />
      <When {...invitation} />
      <Programme programme={invitation.programme} />
      {invitation.demonstration && <DemoChip />}
    </div>
  )
  return (
    <Bare head={head}>
      {kept && !query.data ? (
        page(kept)
      ) : (
        <Loaded query={query} skeleton={<SkeletonRows rows={5} height={72} />}>
          {page}
        </Loaded>
      )}
    </Bare>
  )
}
export default Delegate
