import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import type { Line } from './lines'
import classes from './people.module.css'

export interface GroupRowProps {
  line: Extract<Line, { kind: 'group' }>
  onToggle: () => void
  onAdd: (() => void) | undefined
}

/** The heading of a group: how many, how many double, and «Thêm người». */
export const GroupRow = ({ line, onToggle, onAdd }: GroupRowProps) => {
  const { t } = useTranslation()
  const { group, open, doubles } = line
  const title = group.outside ? t('conference:people.outside') : group.title
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: as in the list
    // biome-ignore-start lint/a11y/useFocusableInteractive: the button inside takes the focus
    <div role="row" className={classes.group}>
      <span role="rowheader" className={classes.groupCell}>
        <button type="button" aria-expanded={open} onClick={onToggle}>
          <Icon size={16} aria-hidden="true" />
          <b>{title}</b>
          <span className="num dim">{group.seats.length}</span>
        </button>
        {doubles > 0 && (
          <span className={classes.lack}>
            <IconAlertTriangle size={14} aria-hidden="true" /> {t('conference:people.doubles', { count: doubles })}
          </span>
        )}
      </span>
      <span role="cell">
        {onAdd && (
          <Button
            kind="quiet"
            size="small"
            icon={IconPlus}
            label={t('conference:people.addPersonTo', { group: title })}
            onClick={onAdd}
          >
            {t('conference:people.addPerson')}
          </Button>
        )}
      </span>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}
