import { IconClockExclamation, IconLock } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/accounts'
import { type Column, DataTable } from '../../ui/DataTable'
import classes from './accounts.module.css'
import { isSoon, lastDay, moment, nextEnd, standing } from './facts'

const Held = ({ account, now }: { account: Account; now: number }) => {
  const { t } = useTranslation()
  const [first, ...rest] = standing(account.grants, now)
  if (!first) return <span className="dim">{t('accounts:noGrant')}</span>
  return (
    <span className={classes.grant}>
      <b>{t(`common:role.${first.role}`)}</b>
      <span className="dim">{first.area.name}</span>
      {rest.length > 0 && (
        <em className="num" title={t('accounts:moreTitle', { count: rest.length })}>
          {t('accounts:more', { n: rest.length })}
        </em>
      )}
    </span>
  )
}

const Ends = ({ account, now }: { account: Account; now: number }) => {
  const { t } = useTranslation()
  const end = nextEnd(account, now)
  if (end === undefined)
    return (
      <>
        {account.grants.length === 0
          ? '–'
          : t(standing(account.grants, now).length > 0 ? 'accounts:noEnd' : 'accounts:over')}
      </>
    )
  if (account.disabledAt !== null || !account.grants.some((grant) => isSoon(grant, now))) return <>{lastDay(end)}</>
  return (
    <span className={classes.soon} title={t('accounts:soonTitle')}>
      <IconClockExclamation size={14} stroke={2} aria-hidden="true" />
      {lastDay(end)}
    </span>
  )
}

const Open = ({ account }: { account: Account }) => {
  const { t } = useTranslation()
  if (account.disabledAt === null) return <>{account.open}</>
  return (
    <span className={classes.locked}>
      <IconLock size={14} stroke={1.75} aria-hidden="true" />
      {t('accounts:disabled')}
    </span>
  )
}

interface ListProps {
  accounts: readonly Account[]
  now: number
  chosen: number | undefined
  onChoose: (id: number) => void
  empty: ReactNode
  /** Under the rows. */
  note?: string | undefined
}

const columnsOf = ({ now, chosen, onChoose }: ListProps, t: TFunction): Column<Account>[] => [
  {
    id: 'name',
    head: t('accounts:column.name'),
    heads: true,
    cell: (account) => (
      <button
        type="button"
        className={`${classes.who} ${account.disabledAt === null ? '' : classes.off}`}
        aria-current={account.id === chosen ? 'true' : undefined}
        onClick={() => onChoose(account.id)}
      >
        <b>{account.name}</b>
        <small>{account.username ?? t('accounts:noUsername')}</small>
      </button>
    ),
  },
  { id: 'grant', head: t('accounts:column.grant'), width: '36%', cell: (one) => <Held account={one} now={now} /> },
  {
    id: 'ends',
    head: t('accounts:column.ends'),
    width: '116px',
    cell: (one) => <Ends account={one} now={now} />,
    wide: true,
  },
  {
    id: 'lastIn',
    head: t('accounts:column.lastIn'),
    width: '140px',
    wide: true,
    cell: ({ lastIn }) => (lastIn === null ? t('accounts:never') : moment(lastIn, now)),
  },
  {
    id: 'open',
    head: t('accounts:column.open'),
    width: '84px',
    numeric: true,
    cell: (one) => <Open account={one} />,
    wide: true,
  },
]

/** Who there is; choosing a row opens what it holds beside it. */
export const List = (props: ListProps) => {
  const { accounts, chosen, onChoose, empty, note } = props
  const { t } = useTranslation()
  return (
    <div className={classes.table}>
      <DataTable
        label={t('accounts:list')}
        columns={columnsOf(props, t)}
        rows={accounts}
        keyOf={(account) => account.id}
        chosen={chosen ?? null}
        onChoose={(account) => onChoose(account.id)}
        maxHeight="calc(100vh - 190px)"
        empty={empty}
      />
      {note && <p className={`${classes.note} dim small`}>{note}</p>}
    </div>
  )
}
