import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeSeat, type Seat, seat as seatSchema } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { api } from '../../../api'
import { Button } from '../../../ui/Button'
import { SavedText } from '../saved/SavedText'
import classes from './people.module.css'
import { keepSeats } from './use-people'

const fields = {
  printedName: 'name',
  printedOffice: 'office',
  printedUnit: 'unit',
  category: 'category',
  place: 'place',
} as const
type Field = keyof typeof fields
const order: readonly Field[] = ['printedName', 'printedOffice', 'printedUnit', 'category', 'place']

export interface SeatEditorProps {
  seat: Seat
  point: Point
  /** Titles of groups there are, offered for «Nhóm». */
  groups: readonly string[]
  onClose: () => void
}

/** The fields of one person, each saved alone, under the row. */
export const SeatEditor = ({ seat, point, groups, onClose }: SeatEditorProps) => {
  const { t } = useTranslation()
  const read = (field: Field) => (now: unknown) => {
    const parsed = seatSchema.safeParse(now)
    return parsed.success ? { value: parsed.data[field], version: parsed.data.version } : undefined
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: fields of one row, not of a form
    <div
      className={classes.editor}
      role="group"
      aria-label={t('conference:people.edit', { name: seat.printedName })}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {order.map((field) => (
        <SavedText
          key={field}
          path={field}
          within={`seat-${seat.id}-`}
          label={t(`conference:people.${fields[field]}`)}
          held={{ value: seat[field], version: seat.version }}
          read={read(field)}
          send={async (value, version) => {
            const changed = await api(changeSeat, { params: { id: seat.id }, version, body: { [field]: value } })
            keepSeats(point, [changed])
          }}
          {...(field === 'category' ? { list: groups } : {})}
        />
      ))}
      <Button size="small" icon={IconX} onClick={onClose}>
        {t('conference:points.close')}
      </Button>
    </div>
  )
}
