import { useTranslation } from 'react-i18next'
import { getPoint } from '../../../shared/points'
import { useAddressId, useQueryWord } from '../../address'
import { useCall } from '../../api'
import { useServerSecond } from '../../clock'
import { duration, hour } from '../../ui/format'
import { Loaded } from '../../ui/Loaded'
import { Bare } from '../../ui/shell/Bare'
import { SkeletonRows } from '../../ui/Waiting'
import { Notes, Picture, Present, Speaker, Timer } from './HallParts'
import classes from './hall.module.css'
import { type Hall, type PointHere, useHall } from './use-hall'

const forms = ['hinh', 'chu', 'ca-hai'] as const
type Form = (typeof forms)[number]

const Countdown = ({ hall }: { hall: Hall }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const from = hall.session?.plannedFrom ?? 0
  return (
    <div className={classes.before}>
      <div className={classes.name}>{hall.point.conferenceTitle}</div>
      {hall.session && <div className={classes.office}>{t('hall:before', { at: hour(from) })}</div>}
      {from > now && (
        <div className={classes.timer} role="timer" aria-live="off">
          {duration(from - now)}
        </div>
      )}
    </div>
  )
}

const Between = ({ hall, words }: { hall: Hall; words: string }) => (
  <div className={classes.before}>
    <div className={classes.name}>{words}</div>
    <div className={classes.office}>{hall.session?.title}</div>
  </div>
)

/** «Hình»: the picture has the whole screen, the letters lie on plates of their own. */
const PictureForm = ({ hall }: { hall: Hall }) => (
  <div className={classes.pictureForm}>
    <Picture key={hall.session?.id} hall={hall} />
    <Notes hall={hall} />
    <section className={classes.strip}>
      <Speaker hall={hall} titled />
      <Timer hall={hall} />
    </section>
  </div>
)

/** «Chữ»: text alone; an office is read out clause by clause. */
const TextForm = ({ hall }: { hall: Hall }) => (
  <div className={classes.textForm}>
    <header>
      <h1 className={classes.item}>{hall.item?.title ?? hall.session?.title}</h1>
      <Notes hall={hall} />
    </header>
    <Speaker hall={hall} lines conference />
    <section className={classes.time}>
      <Timer hall={hall} beside />
      <Present hall={hall} />
    </section>
  </div>
)

/** «Cả hai»: picture and text side by side. The picture gives way, never the letters. */
const BothForm = ({ hall }: { hall: Hall }) => (
  <div className={classes.bothForm}>
    <h1 className={classes.item}>{hall.item?.title ?? hall.session?.title}</h1>
    <div className={classes.middle}>
      <Picture key={hall.session?.id} hall={hall} />
      <aside>
        <Timer hall={hall} bar />
        <Present hall={hall} />
      </aside>
    </div>
    <footer>
      <Speaker hall={hall} />
      <Notes hall={hall} />
    </footer>
  </div>
)

const Shown = ({ hall, form }: { hall: Hall; form: Form }) => {
  const { t } = useTranslation()
  switch (hall.session?.state) {
    case undefined:
      return <Between hall={hall} words={t('hall:noSession')} />
    case 'planned':
      return <Countdown hall={hall} />
    case 'closed':
    case 'cancelled':
      return <Between hall={hall} words={t('hall:closed')} />
    case 'paused':
      return <Between hall={hall} words={t('hall:paused')} />
    case 'open':
      if (form === 'hinh') return <PictureForm hall={hall} />
      return form === 'chu' ? <TextForm hall={hall} /> : <BothForm hall={hall} />
  }
}

const Screen = ({ point }: { point: PointHere }) => {
  const [word] = useQueryWord('dang')
  const light = useQueryWord('nen')[0] === 'sang'
  const form = forms.find((each) => each === word) ?? 'ca-hai'
  const hall = useHall(point, form !== 'chu')
  const waits = hall.session?.state !== 'open'
  return (
    <Bare band={false} hall scheme={light ? 'light' : 'dark'}>
      <div className={classes.hall} data-light={light || undefined}>
        <div className={classes.band} />
        <Shown hall={hall} form={form} />
        {waits && <Notes hall={hall} />}
      </div>
    </Bare>
  )
}

const HallScreen = () => {
  const id = useAddressId()
  const point = useCall(getPoint, { params: { id } })
  return (
    <Loaded query={point} skeleton={<SkeletonRows rows={6} />}>
      {(found) => <Screen key={found.id} point={found} />}
    </Loaded>
  )
}
export default HallScreen
