import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ConferenceRow } from '../../../shared/conferences'
import { count, day, span } from '../../ui/format'
import classes from './conferences.module.css'
import { shownOf } from './groups'
import { RowMenu } from './RowMenu'
import { StateCell } from './StateCell'

const Resolution = ({ row }: { row: ConferenceRow }) => {
  const { t } = useTranslation()
  const [first, ...others] = row.resolutions
  if (!first) return <span className="dim small">{t('conferences:noResolution')}</span>
  return (
    <span className="num">
      <b>{first}</b>
      {others.length > 0 && <em> +{others.length}</em>}
    </span>
  )
}

const Time = ({ row: { starts, ends } }: { row: ConferenceRow }) => {
  const { t } = useTranslation()
  if (starts === null) return <span className="dim">{t('conferences:noTime')}</span>
  return (
    <span className="num">
      <b>{day(starts)}</b>
      <small>{ends === null ? span(starts, starts).slice(0, 5) : span(starts, ends)}</small>
    </span>
  )
}

export interface RowProps {
  row: ConferenceRow
  chosen: boolean
  onChoose: () => void
  /** Undefined: this person may not make one. */
  onCopy: (() => void) | undefined
}

/** One conference. The title leads into it; focus or a click chooses it for the side. */
export const Row = ({ row, chosen, onChoose, onCopy }: RowProps) => {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the focused title chooses
    // biome-ignore lint/a11y/useSemanticElements: a grid of rows that can be virtual
    // biome-ignore lint/a11y/useFocusableInteractive: the title inside takes the focus
    <div
      role="row"
      className={classes.row}
      data-chosen={chosen || undefined}
      data-gone={shownOf(row) === 'cancelled' || undefined}
      onClick={onChoose}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the title inside takes the focus */}
      <span role="rowheader" className={classes.name}>
        <Link to={`/hoi-nghi/${row.id}/tong-quan`} onFocus={onChoose}>
          {row.title}
        </Link>
        <small>
          {row.demonstration && <i className={classes.tag}>{t('conferences:demoTag')}</i>}
          {row.convenerPrinted}
        </small>
      </span>
      {/* biome-ignore-start lint/a11y/useSemanticElements: as above */}
      <span role="cell" className={classes.resolution}>
        <Resolution row={row} />
      </span>
      <span role="cell" className={classes.time}>
        <Time row={row} />
      </span>
      <span role="cell" className={classes.points}>
        {row.points > 0 ? count(row.points) : '–'}
        <span className={classes.onPhone}> {t('conferences:column.points').toLowerCase()}</span>
      </span>
      <span role="cell">
        <StateCell row={row} />
      </span>
      <span role="cell" className={classes.menu}>
        <RowMenu row={row} onCopy={onCopy} />
      </span>
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
    </div>
  )
}
