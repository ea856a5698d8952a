import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConferenceRow } from '../../../shared/conferences'
import classes from './conferences.module.css'
import { countsOf, type Shown, shownStates } from './groups'

export interface FiltersProps {
  rows: readonly ConferenceRow[]
  shown: Shown | undefined
  onShown: (shown: Shown | undefined) => void
  search: string
  onSearch: (search: string) => void
}

/** States with their figures, and words to search for. Choosing sets; what has no row is left out. */
export const Filters = ({ rows, shown, onShown, search, onSearch }: FiltersProps) => {
  const { t } = useTranslation()
  const counts = countsOf(rows)
  const states = shownStates.filter((state) => counts.has(state) || state === shown)
  return (
    <div className={classes.filters}>
      {/* biome-ignore lint/a11y/useSemanticElements: a set of filters is not a fieldset of a form */}
      <div role="group" aria-label={t('conferences:filter.label')} className={classes.states}>
        <button type="button" aria-pressed={shown === undefined} onClick={() => onShown(undefined)}>
          {t('conferences:filter.all')} <span className="num">{rows.length}</span>
        </button>
        {states.map((state) => (
          <button key={state} type="button" aria-pressed={shown === state} onClick={() => onShown(state)}>
            {t(`common:conference.${state}`)} <span className="num">{counts.get(state) ?? 0}</span>
          </button>
        ))}
      </div>
      <TextInput
        type="search"
        className={classes.search ?? ''}
        aria-label={t('conferences:search')}
        placeholder={t('conferences:search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  )
}
