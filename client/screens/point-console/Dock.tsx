import { IconCheck, IconHeadphones, IconSun, IconVolume } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/sessions'
import type { Source } from '../../media/sources'
import { Button } from '../../ui/Button'
import { hour } from '../../ui/format'
import classes from './console.module.css'
import { capital, shortName, sourceName } from './names'
import type { Console } from './use-console'

const ended = (session: Session): boolean => session.state === 'closed'

const useNote = () => {
  const { t } = useTranslation()
  return (session: Session): ReactNode => {
    if (ended(session)) return t('point:source.ended', { at: hour(session.closedAt ?? session.plannedTo) })
    const opens = session.state === 'planned' ? hour(session.openedAt ?? session.plannedFrom) : undefined
    if (session.kind === 'central') return opens ? t('point:source.opens', { at: opens }) : undefined
    const host = capital(shortName(t, session.hostName))
    return opens ? t('point:source.hostOpens', { host, at: opens }) : host
  }
}

const Choice = (props: { name: string; source: Source; session: Session; checked: boolean; onChoose: () => void }) => {
  const { t } = useTranslation()
  const note = useNote()(props.session)
  const Icon = ended(props.session) ? IconCheck : props.checked ? IconVolume : null
  return (
    <label className={classes.source}>
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        disabled={ended(props.session)}
        onChange={props.onChoose}
      />
      <span>
        {Icon && <Icon size={18} stroke={1.75} aria-hidden="true" />}
        {props.source === 'centre' ? shortName(t, props.session.hostName) : t('point:source.local')}
      </span>
      {note && <small className="num">{note}</small>}
    </label>
  )
}

/** «Trung ương | Phiên tỉnh»: one named sound at a time; a source that ended stays where it was, not selectable. */
const SourceSwitch = ({ sources, source, session, choose }: Console) => {
  const { t } = useTranslation()
  const name = useId()
  return (
    <div>
      <div className={classes.lab}>
        {t('point:source.hearing')} <b>{session ? sourceName(t, session) : t('point:source.none')}</b>
      </div>
      <div role="radiogroup" aria-label={t('point:source.label')} className={classes.sources}>
        {(['centre', 'local'] as const).map((each) => {
          const behind = sources[each]
          if (!behind) return null
          return (
            <Choice
              key={each}
              name={name}
              source={each}
              session={behind}
              checked={each === source}
              onChoose={() => choose(each)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The hall's screen in its three forms, dark or (a bright hall) light; all open in one window, which goes to the second display. */
const HallForms = ({ point }: { point: number }) => {
  const { t } = useTranslation()
  const [light, setLight] = useState(false)
  return (
    <nav className={classes.forms} aria-label={t('point:dock.screen')}>
      {(['hinh', 'chu', 'ca-hai'] as const).map((form) => (
        <a key={form} href={`/diem/${point}/man-hinh?dang=${form}${light ? '&nen=sang' : ''}`} target={`hall-${point}`}>
          {t(`point:dock.form.${form}`)}
        </a>
      ))}
      <button type="button" aria-pressed={light} title={t('point:dock.light')} onClick={() => setLight(!light)}>
        <IconSun size={20} stroke={1.75} aria-hidden="true" />
        <span className="visually-hidden">{t('point:dock.light')}</span>
      </button>
    </nav>
  )
}

/** Sources of sound and tools, under the picture. */
export const Dock = (model: Console) => {
  const { t } = useTranslation()
  const { point, audioOnly, setAudioOnly } = model
  return (
    <section className={`${classes.card} ${classes.dock}`} aria-label={t('point:dock.region')}>
      <SourceSwitch {...model} />
      <span className={classes.gap} />
      <div>
        <div className={classes.lab}>{t('point:dock.weak')}</div>
        <Button
          kind="outline"
          className={classes.soft}
          size="touch"
          icon={IconHeadphones}
          pressed={audioOnly}
          onClick={() => setAudioOnly(!audioOnly)}
        >
          {t(audioOnly ? 'point:dock.withPicture' : 'point:dock.audioOnly')}
        </Button>
      </div>
      <div>
        <div className={classes.lab}>{t('point:dock.hall')}</div>
        <HallForms point={point.id} />
      </div>
    </section>
  )
}
