import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IconType } from '../icon'
import { AccountMenu, type AccountMenuProps } from './AccountMenu'
import { Clock } from './Clock'
import { Emblem } from './Emblem'
import { SkipLink } from './SkipLink'
import classes from './shell.module.css'
import { SlotContext } from './slots'
import { useShell } from './use-shell'

/** One entry of the rail. `within` = also current on addresses below it. */
export interface RailEntry {
  to: string
  label: string
  icon: IconType
  count?: number
  within?: boolean
}

export interface DeskProps {
  rail: RailEntry[]
  account?: AccountMenuProps | undefined
  /** Finds any page, conference or point. */
  search?: ReactNode
  /** The age chip. */
  age: ReactNode
  children: ReactNode
}

const Rail = ({ entries }: { entries: RailEntry[] }) => {
  const { t } = useTranslation()
  return (
    <nav className={classes.rail} aria-label={t('ui:rail')}>
      {entries.map(({ to, label, icon: Icon, count, within = true }) => (
        <Link key={to} to={to} activeOptions={{ exact: !within }} className={classes.entry}>
          <Icon size={20} stroke={1.75} aria-hidden="true" />
          <span>{label}</span>
          {count ? <b className="num">{count}</b> : null}
        </Link>
      ))}
    </nav>
  )
}

/** The light shell of offices: band, bar of 52 px, rail of 88 px; on phones the rail becomes the bottom bar. */
export const Desk = ({ rail, account, search, age, children }: DeskProps) => {
  const { t } = useTranslation()
  useShell('desk')
  const [conference, setConference] = useState<HTMLElement | null>(null)
  const [chips, setChips] = useState<HTMLElement | null>(null)
  const [notice, setNotice] = useState<HTMLElement | null>(null)
  return (
    <SlotContext value={{ conference, chips, notice }}>
      <div className={classes.desk}>
        <SkipLink />
        <header className={classes.top}>
          <div className="band" />
          <div className={classes.bar}>
            <Link to="/" className={classes.brand} aria-label={t('common:product')}>
              <Emblem />
              <span>{t('common:product')}</span>
            </Link>
            <div className={classes.conference} ref={setConference} />
            <div className={classes.chips} ref={setChips} />
            {search}
            {age}
            <Clock />
            {account && <AccountMenu {...account} />}
          </div>
        </header>
        <Rail entries={rail} />
        <div className={classes.page}>
          <div ref={setNotice} />
          <main id="main" tabIndex={-1} className={classes.main}>
            {children}
          </main>
        </div>
      </div>
    </SlotContext>
  )
}
