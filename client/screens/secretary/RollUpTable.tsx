import { useTranslation } from 'react-i18next'
import { DataTable } from '../../ui/DataTable'
import { Empty } from '../../ui/Empty'
import { useColumns } from './columns'
import type { RollUp } from './figures'
import classes from './secretary.module.css'
import type { Desk } from './use-desk'
import { useOpen } from './use-open'
import { useWords } from './use-words'

/** The node's own hall and its children; «Cộng n hàng» on top is their sum. */
export const RollUpTable = ({ desk, rollUp }: { desk: Desk; rollUp: RollUp }) => {
  const { t } = useTranslation()
  const [words, go] = useWords()
  const open = useOpen(desk)
  const { node, rows, total } = rollUp
  const choose = (point: number, own: boolean): void =>
    own ? go({ node: words.node ?? node.point, hall: point, seat: undefined }) : open(point)
  const columns = useColumns(choose, rows.length)
  return (
    <div className={`card ${classes.table}`}>
      <DataTable
        label={t('secretary:table.label')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.point}
        total={{
          ...{ point: 0, name: '', own: false, figures: total, sheet: null, headcount: null, reportedAt: null },
        }}
        rowHeight={32}
        maxHeight="100%"
        onChoose={(row) => choose(row.point, row.own)}
        empty={<Empty title={t('secretary:table.empty')} />}
      />
    </div>
  )
}
