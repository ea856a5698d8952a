import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/accounts'
import { count } from '../../ui/format'
import classes from './accounts.module.css'
import { type Filter, filters, matching } from './facts'

export interface FiltersProps {
  accounts: readonly Account[]
  now: number
  filter: Filter
  onFilter: (filter: Filter) => void
  search: string
  onSearch: (search: string) => void
}

/** Words to search for, and filters with their figures. Choosing sets; what has no row is left out. */
export const Filters = ({ accounts, now, filter, onFilter, search, onSearch }: FiltersProps) => {
  const { t } = useTranslation()
  const figures = filters.map((name) => ({ name, n: matching(accounts, name, now).length }))
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search ?? ''}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
        aria-label={t('accounts:search')}
        placeholder={t('accounts:searchHint')}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a set of filters is not a fieldset of a form */}
      <div role="group" aria-label={t('accounts:filter.label')} className={classes.states}>
        {figures
          .filter(({ name, n }) => n > 0 || name === 'all' || name === filter)
          .map(({ name, n }) => (
            <button key={name} type="button" aria-pressed={name === filter} onClick={() => onFilter(name)}>
              {t(`accounts:filter.${name}`)} <span className="num">{count(n)}</span>
            </button>
          ))}
      </div>
    </div>
  )
}
