import { useTranslation } from 'react-i18next'
import type { Guest } from '../../../shared/attendance'
import { count } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import own from './hall.module.css'
import desk from './secretary.module.css'

/** Who was there without being summoned to this hall: never in «Triệu tập». */
export const Guests = ({ guests }: { guests: readonly Guest[] }) => {
  const { t } = useTranslation()
  const here = guests.filter(({ removed }) => !removed)
  return (
    <Panel title={t('secretary:guests.title')} note={<span className="num">{count(here.length)}</span>}>
      {here.length === 0 ? (
        <p className={`${desk.body} dim`}>{t('secretary:guests.none')}</p>
      ) : (
        <ul className={own.guests}>
          {here.map(({ id, name, office, seat }) => (
            <li key={id}>
              <b>{name}</b>
              <small>
                {[office, seat === null ? '' : t('secretary:guests.elsewhere')].filter(Boolean).join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
