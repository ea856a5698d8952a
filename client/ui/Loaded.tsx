import { IconRefresh, IconShieldLock } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/problems'
import { Button, ButtonLink } from './Button'
import { Empty } from './Empty'
import { useProblemText } from './problem-text'
import { Waiting } from './Waiting'

/** A page that cannot be shown: no right, not there, server away. */
export const ProblemPage = ({ problem, retry }: { problem: Problem; retry?: () => void }) => {
  const { t } = useTranslation()
  const text = useProblemText()
  const away = problem.reply.kind === 'unavailable'
  return (
    <Empty
      page
      icon={away ? IconRefresh : IconShieldLock}
      title={t(`ui:page.${problem.reply.kind}`)}
      action={
        away && retry ? (
          <Button onClick={retry}>{t('ui:again')}</Button>
        ) : (
          <ButtonLink to="/">{t('ui:home')}</ButtonLink>
        )
      }
    >
      <p>{text(problem)}</p>
    </Empty>
  )
}

export interface LoadedProps<T> {
  query: UseQueryResult<T, Problem>
  /** Drawn after 200 ms, of the final size. */
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** Shows a query: its skeleton, its data (kept while it is fetched anew), or the page that says why not. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ProblemPage problem={query.error} retry={() => void query.refetch()} />
  return <Waiting>{skeleton}</Waiting>
}
