import { useTranslation } from 'react-i18next'
import classes from './shell.module.css'

/** First stop of the keyboard: over the bars to the page itself. */
export const SkipLink = () => {
  const { t } = useTranslation()
  return (
    <a className={classes.skip} href="#main">
      {t('ui:skip')}
    </a>
  )
}
