import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listSeats } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { Problem } from '../../../../shared/problems'
import { api } from '../../../api'
import { notice } from '../../../ui/Notice'
import { useProblemText } from '../../../ui/problem-text'
import classes from './people.module.css'
import { peopleChanged, type Quota, sendQuotas } from './use-people'

/**
 * The groups with the sum of members (or others) made `n`. One group takes the figure; of several the largest takes the
 * difference, and is named. Undefined when it cannot give that much.
 */
export const withSum = (
  quotas: readonly Quota[],
  member: boolean,
  n: number,
  newGroup: string,
): { quotas: Quota[]; group: string } | undefined => {
  const mine = quotas.filter((quota) => quota.member === member).toSorted((a, b) => b.n - a.n)
  const largest = mine[0]
  const category = largest?.category ?? quotas[0]?.category ?? newGroup
  const others = mine.slice(1).reduce((sum, quota) => sum + quota.n, 0)
  if (n < others) return undefined
  const rest = quotas.filter((quota) => quota !== largest)
  return { quotas: [...rest, { category, member, n: n - others }], group: mine.length > 1 ? category : '' }
}

export interface QuotaCellProps {
  point: Point
  member: boolean
  /** Null: nothing declared yet, which is not zero. */
  n: number | null
  label: string
}

/** A figure of a point that only counts, typed in its place; kept on Enter or when left. */
export const QuotaCell = ({ point, member, n, label }: QuotaCellProps) => {
  const { t } = useTranslation()
  const text = useProblemText()
  const [typed, setTyped] = useState<number | string>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const keep = async (wanted: number): Promise<void> => {
    const now = await api(listSeats, { params: { id: point.id } })
    const mine = now.quotas.filter((one) => one.member === member)
    if (mine.reduce((sum, one) => sum + one.n, 0) !== (n ?? 0)) {
      peopleChanged(point)
      setRefused(t('problems:stale'))
      return
    }
    const next = withSum(now.quotas, member, wanted, t('conference:people.defaultGroup'))
    if (!next) {
      const largest = now.quotas.filter((one) => one.member === member).toSorted((a, b) => b.n - a.n)[0]
      setRefused(t('conference:people.quotaNegative', { category: largest?.category ?? '' }))
      return
    }
    await sendQuotas(point, next.quotas, now.quotas)
    if (next.group) notice(t('conference:people.quotaInto', { category: next.group }))
    setTyped(undefined)
    setRefused(undefined)
  }
  const save = (): void => {
    if (typed === undefined || busy) return
    if (typed === '' || Number(typed) === n) {
      setTyped(undefined)
      return
    }
    setBusy(true)
    keep(Number(typed))
      .catch((cause: unknown) => setRefused(cause instanceof Problem ? text(cause) : t('problems:failed')))
      .finally(() => setBusy(false))
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
      clampBehavior="none"
      value={typed ?? n ?? ''}
      {...(refused ? { error: refused } : {})}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setTyped(undefined)
      }}
    />
  )
}
