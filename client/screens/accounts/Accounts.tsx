import { useDebouncedValue } from '@mantine/hooks'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/accounts'
import { useQueryWord } from '../../address'
import { serverNow } from '../../clock'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { useKeys } from '../../ui/keys'
import { ProblemPage } from '../../ui/Loaded'
import { InBar } from '../../ui/shell/slots'
import { SkeletonRows, Waiting } from '../../ui/Waiting'
import classes from './accounts.module.css'
import { Create } from './Create'
import { Drawer } from './Drawer'
import { Filters } from './Filters'
import { type Filter, isFilter, matching, soonIn } from './facts'
import { List } from './List'
import { useAccounts } from './use-accounts'

const Nothing = ({ any, onClear }: { any: boolean; onClear: () => void }) => {
  const { t } = useTranslation()
  return any ? (
    <Empty title={t('accounts:empty.found')} action={<Button onClick={onClear}>{t('accounts:empty.clear')}</Button>}>
      {t('accounts:empty.foundText')}
    </Empty>
  ) : (
    <Empty icon={IconUsers} title={t('accounts:empty.title')}>
      {t('accounts:empty.text')}
    </Empty>
  )
}

const Headline = ({ accounts, now }: { accounts: readonly Account[]; now: number }) => {
  const { t } = useTranslation()
  const soon = soonIn(accounts, now)
  if (soon > 0) return <h1>{t('accounts:headline.soon', { count: soon })}</h1>
  const { length } = accounts
  return <h1>{length > 0 ? t('accounts:headline.all', { count: length }) : t('accounts:headline.none')}</h1>
}

interface PageProps {
  accounts: readonly Account[]
  /** There are more than are shown. */
  cut: boolean
  search: string
  onSearch: (text: string) => void
}

const Page = ({ accounts, cut, search, onSearch }: PageProps) => {
  const { t } = useTranslation()
  const [word, setFilter] = useQueryWord('loc')
  const [chosen, choose] = useQueryWord('chon')
  const [creating, setCreating] = useState(false)
  const now = serverNow()
  const filter: Filter = isFilter(word) ? word : 'all'
  const shown = accounts.find((account) => String(account.id) === chosen)
  const clear = () => {
    setFilter(undefined)
    onSearch('')
  }
  useKeys([{ key: 'n', label: t('accounts:create'), run: () => setCreating(true) }])
  return (
    <div className={classes.page} data-open={shown ? true : undefined}>
      <div className={classes.left}>
        <div className={classes.top}>
          <Headline accounts={accounts} now={now} />
          <Button kind="primary" icon={IconUserPlus} keyName="N" onClick={() => setCreating(true)}>
            {t('accounts:create')}
          </Button>
        </div>
        <Filters
          accounts={accounts}
          now={now}
          filter={filter}
          onFilter={(next) => setFilter(next === 'all' ? undefined : next)}
          search={search}
          onSearch={onSearch}
        />
        <List
          accounts={matching(accounts, filter, now)}
          now={now}
          chosen={shown?.id}
          onChoose={(id) => choose(String(id), true)}
          note={cut ? t('accounts:cut', { count: accounts.length }) : undefined}
          empty={<Nothing any={search !== '' || filter !== 'all'} onClear={clear} />}
        />
      </div>
      {shown && <Drawer key={shown.id} account={shown} onClose={() => choose(undefined)} />}
      {creating && <Create onClose={() => setCreating(false)} onMade={(made) => choose(String(made.id))} />}
    </div>
  )
}

/** «Tài khoản»: who may come in, as what, where and until when. */
const Accounts = () => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), 200)
  const { accounts, cut, error, refetch } = useAccounts(asked)
  return (
    <>
      <InBar slot="conference">{t('accounts:bar')}</InBar>
      {accounts ? (
        <Page accounts={accounts} cut={cut} search={search} onSearch={setSearch} />
      ) : error ? (
        <ProblemPage problem={error} retry={() => void refetch()} />
      ) : (
        <Waiting>
          <SkeletonRows rows={12} height={44} />
        </Waiting>
      )}
    </>
  )
}
export default Accounts
