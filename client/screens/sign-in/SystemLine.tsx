import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { health } from '../../../shared/health'
import { useCall } from '../../api'
import classes from './sign-in.module.css'

/** Is it us or the system? One line, before anybody has signed in. */
export const SystemLine = () => {
  const { t } = useTranslation()
  const { data, error } = useCall(health, {}, { refetchInterval: 30_000 })
  const well = data?.media !== 'off' && !error
  const Icon = well ? IconCircleCheck : IconAlertTriangle
  const words = error ? t('sign-in:away') : well ? t('sign-in:fine') : t('sign-in:noMedia')
  return (
    <footer className={classes.foot}>
      {(data || error) && (
        <>
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          {words}
        </>
      )}
    </footer>
  )
}
