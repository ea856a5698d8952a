import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Empty'

const RollCall = () => {
  const { t } = useTranslation()
  return (
    <Empty page title={t('ui:soon.title')}>
      {t('ui:soon.text')}
    </Empty>
  )
}
export default RollCall
