import { IconCircleCheck } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { Panel } from '../../../ui/Panel'
import classes from './overview.module.css'

/** «Còn thiếu 4»: each a link to the place where it is mended. */
export const Gaps = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const { gaps, state, id } = conference
  const { hash } = useLocation()
  useEffect(() => {
    if (hash.replace('#', '') === 'con-thieu') place.current?.focus()
  }, [hash])
  if (gaps.length === 0)
    return state === 'draft' || state === 'approved' ? (
      <Panel className={classes.enough}>
        <IconCircleCheck size={18} aria-hidden="true" /> {t('conference:gaps.none')}
      </Panel>
    ) : null
  return (
    <div id="con-thieu" tabIndex={-1} ref={place} className={classes.gapsPlace}>
      <Panel className={classes.gaps} title={t('conference:gaps.title', { count: gaps.length })}>
        <ol>
          {gaps.map(({ code, tab, n }) => (
            <li key={code}>
              <Link to={`/hoi-nghi/${id}/${tab}`} search={{ thieu: code }}>
                {t(`conference:gaps.${code}`)}
              </Link>
              <small>{t('conference:gaps.of', { tab: t(`conference:tabs.${tab}`), count: n })}</small>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}
