import { NumberInput, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../../../shared/points'
import { Problem } from '../../../../shared/problems'
import { Button } from '../../../ui/Button'
import { type Column, DataTable } from '../../../ui/DataTable'
import { Empty } from '../../../ui/Empty'
import { count } from '../../../ui/format'
import { Loaded } from '../../../ui/Loaded'
import { Panel } from '../../../ui/Panel'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { useShortName } from '../points/use-tree'
import classes from './people.module.css'
import { type Quota, sendQuotas, useHall } from './use-people'

const sumOf = (quotas: readonly Quota[], category: string | undefined, member: boolean): number =>
  quotas
    .filter((one) => one.member === member && (category === undefined || one.category === category))
    .reduce((sum, one) => sum + one.n, 0)

const set = (quotas: readonly Quota[], category: string, member: boolean, n: number): Quota[] => [
  ...quotas.filter((one) => one.category !== category || one.member !== member),
  { category, member, n },
]

interface FigureProps {
  label: string
  n: number
  onSend: (n: number) => void
}

const Figure = ({ label, n, onSend }: FigureProps) => {
  const [typed, setTyped] = useState<number | string>()
  const save = () => {
    if (typeof typed === 'number' && typed !== n) onSend(typed)
    setTyped(undefined)
  }
  return (
    <NumberInput
      aria-label={label}
      className={classes.quota ?? ''}
      size="xs"
      hideControls
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator="."
      decimalSeparator=","
      value={typed ?? n}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  )
}

const AddCategory = ({ onAdd }: { onAdd: (category: string) => void }) => {
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  return (
    <form
      className={classes.addGroup}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') onAdd(title.trim())
        setTitle('')
      }}
    >
      <TextInput
        size="xs"
        aria-label={t('conference:people.newGroup')}
        placeholder={t('conference:people.newGroup')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button size="small" type="submit" icon={IconPlus}>
        {t('conference:people.quotaAdd')}
      </Button>
    </form>
  )
}

const Table = ({ point, quotas, editable }: { point: Point; quotas: Quota[]; editable: boolean }) => {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<Problem | null>(null)
  const categories = [...new Set(quotas.map((one) => one.category))]
  const send = (next: Quota[]): void => {
    sendQuotas(point, next, quotas).then(
      () => setProblem(null),
      (cause: unknown) => cause instanceof Problem && setProblem(cause),
    )
  }
  const column = (member: boolean): Column<string> => ({
    id: String(member),
    head: t(member ? 'conference:people.members' : 'conference:people.nonMembers'),
    numeric: true,
    width: '110px',
    cell: (category) =>
      editable ? (
        <Figure
          label={t(member ? 'conference:people.membersOf' : 'conference:people.nonMembersOf', { name: category })}
          n={sumOf(quotas, category, member)}
          onSend={(n) => send(set(quotas, category, member, n))}
        />
      ) : (
        count(sumOf(quotas, category, member))
      ),
  })
  const columns: Column<string>[] = [
    { id: 'category', head: t('conference:people.quotaGroup'), heads: true, cell: (category) => category },
    column(true),
    column(false),
    {
      id: 'sum',
      head: t('conference:people.sum'),
      numeric: true,
      width: '90px',
      cell: (category) => <b>{count(sumOf(quotas, category, true) + sumOf(quotas, category, false))}</b>,
    },
  ]
  return (
    <Panel title={t('conference:people.quotaTitle')}>
      <ProblemBanner problem={problem} />
      <DataTable
        label={t('conference:people.quotaTable')}
        columns={columns}
        rows={categories}
        keyOf={(category) => category}
        rowHeight={40}
        empty={<Empty title={t('conference:people.emptyCount')}>{t('conference:people.emptyCountText')}</Empty>}
      />
      {editable && (
        <AddCategory onAdd={(category) => send(set(quotas, category, true, sumOf(quotas, category, true)))} />
      )}
    </Panel>
  )
}

/** A point that counts: figures by group, no names. */
export const Quotas = ({ point, editable }: { point: Point; editable: boolean }) => {
  const { t } = useTranslation()
  const name = useShortName()(point.printedName)
  return (
    <Loaded query={useHall(point.id)}>
      {({ quotas }) => {
        const n = sumOf(quotas, undefined, true) + sumOf(quotas, undefined, false)
        return (
          <>
            <div className={classes.tools}>
              <h2>{t('conference:people.headlineCount', { n: count(n), name })}</h2>
            </div>
            <Table point={point} quotas={quotas} editable={editable} />
          </>
        )
      }}
    </Loaded>
  )
}
