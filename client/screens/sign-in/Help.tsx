import { IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './sign-in.module.css'

/** Whom to call when it does not open. */
export const Help = () => {
  const { t } = useTranslation()
  return (
    <p className={classes.help}>
      <IconPhone size={18} stroke={1.75} aria-hidden="true" />
      <span>{t('sign-in:help')}</span>
    </p>
  )
}
