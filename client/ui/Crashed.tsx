import { IconMapQuestion, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/problems'
import { Button, ButtonLink } from './Button'
import { Empty } from './Empty'
import { ProblemPage } from './Loaded'
import { Bare } from './shell/Bare'

/** An address that leads nowhere. */
export const Missing = () => {
  const { t } = useTranslation()
  return (
    <Bare>
      <Empty
        page
        icon={IconMapQuestion}
        title={t('ui:page.missing')}
        action={<ButtonLink to="/">{t('ui:home')}</ButtonLink>}
      >
        <p>{t('problems:not_found')}</p>
      </Empty>
    </Bare>
  )
}

/** A page that failed to load or to draw: what is kept, and one button. */
export const Crashed = ({ error }: { error: unknown }) => {
  const { t } = useTranslation()
  if (error instanceof Problem) return <ProblemPage problem={error} retry={() => location.reload()} />
  return (
    <Empty
      page
      icon={IconRefresh}
      title={t('ui:page.unavailable')}
      action={<Button onClick={() => location.reload()}>{t('ui:again')}</Button>}
    >
      <p>{t('ui:crashed')}</p>
    </Empty>
  )
}
