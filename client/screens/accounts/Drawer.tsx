import { IconPencil, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/accounts'
import { serverNow } from '../../clock'
import { useMe } from '../../session'
import { Button } from '../../ui/Button'
import { day } from '../../ui/format'
import { Disable } from './Disable'
import classes from './drawer.module.css'
import { moment } from './facts'
import { Grants } from './Grants'
import { Link } from './Link'
import { Names } from './Names'

const Head = ({ account, onEdit, onClose }: { account: Account; onEdit?: () => void; onClose: () => void }) => {
  const { t } = useTranslation()
  const under = [
    account.username ?? t('accounts:noUsername'),
    account.office,
    account.unit && t('accounts:drawer.unit', { name: account.unit.name }),
  ]
  return (
    <header className={classes.head}>
      <div>
        <h2>{account.name}</h2>
        <p>{under.filter(Boolean).join(' · ')}</p>
      </div>
      <div className={classes.headActs}>
        {onEdit && (
          <Button size="small" icon={IconPencil} onClick={onEdit}>
            {t('accounts:names.edit')}
          </Button>
        )}
        <Button size="small" icon={IconX} onClick={onClose}>
          {t('accounts:drawer.close')}
        </Button>
      </div>
    </header>
  )
}

const Access = ({ account }: { account: Account }) => {
  const { t } = useTranslation()
  const { lastIn, open } = account
  const last =
    lastIn === null ? t('accounts:access.never') : t('accounts:access.last', { at: moment(lastIn, serverNow()) })
  return (
    <section className={classes.section}>
      <h3>
        {t('accounts:access.title')} <span className="num">{last}</span>
      </h3>
      <p className="dim">{open > 0 ? t('accounts:access.open', { count: open }) : t('accounts:access.none')}</p>
    </section>
  )
}

const Password = ({ account, own }: { account: Account; own: boolean }) => {
  const { t } = useTranslation()
  const { passwordAt } = account
  const since =
    passwordAt === null ? t('accounts:password.unset') : t('accounts:password.setAt', { at: day(passwordAt) })
  return (
    <section className={classes.section}>
      <h3>
        {t('accounts:password.title')} <span className="num">{since}</span>
      </h3>
      {account.can.includes('manage') && account.disabledAt === null && !own && <Link account={account} />}
    </section>
  )
}

/** As in the style sheet: the drawer then takes the place of the list. */
const ALONE = '(max-width: 1100px)'

/** One account: what it is called, what it holds, how its owner gets in. */
export const Drawer = ({ account, onClose }: { account: Account; onClose: () => void }) => {
  const { t } = useTranslation()
  const me = useMe()
  const [editing, setEditing] = useState(false)
  const own = me?.kind === 'account' && me.id === account.id
  const manages = account.can.includes('manage')
  useEffect(() => {
    if (window.matchMedia(ALONE).matches) window.scrollTo({ top: 0 })
  }, [])
  return (
    <aside
      className={classes.drawer}
      aria-label={account.name}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Head account={account} onClose={onClose} {...(manages && !editing ? { onEdit: () => setEditing(true) } : {})} />
      {own && <p className={`${classes.note} dim small`}>{t('accounts:drawer.own')}</p>}
      {!own && !manages && <p className={`${classes.note} dim small`}>{t('accounts:drawer.elsewhere')}</p>}
      {editing && <Names account={account} onDone={() => setEditing(false)} />}
      <Grants account={account} />
      <Access account={account} />
      <Password account={account} own={own} />
      {manages && !own && <Disable account={account} />}
    </aside>
  )
}
