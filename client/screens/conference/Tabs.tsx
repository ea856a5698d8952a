import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../shared/conferences'
import classes from './conference.module.css'

export const tabs = ['tong-quan', 'chuong-trinh', 'diem-cau', 'thanh-phan'] as const
export type Tab = (typeof tabs)[number]
export const isTab = (word: string): word is Tab => tabs.some((tab) => tab === word)

/** The parts of a conference, each an address, with how many things are missing there. */
export const Tabs = ({ conference, current }: { conference: Conference; current: string }) => {
  const { t } = useTranslation()
  return (
    <nav className={classes.tabs} aria-label={t('conference:tabs.label')}>
      {tabs.map((tab) => {
        const lacking = conference.gaps.filter((gap) => gap.tab === tab).length
        return (
          <Link
            key={tab}
            to={`/hoi-nghi/${conference.id}/${tab}`}
            {...(tab === current ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`conference:tabs.${tab}`)}
            {lacking > 0 && (
              <span className={classes.mark}>
                <span aria-hidden="true">{lacking}</span>
                <span className="visually-hidden">{t('conference:tabs.lacking', { count: lacking })}</span>
              </span>
            )}
          </Link>
        )
      })}
    </nav>
  )
}
