import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../clock'
import { ago } from './format'

/** «3 phút trước» under an hour, then the hour or the day; `at` in UTC ms. */
export const Ago = ({ at }: { at: number }) => {
  const { t } = useTranslation()
  const passed = ago(at, useServerSecond())
  return <span className="num">{'text' in passed ? passed.text : t(passed.key, { count: passed.count })}</span>
}
