import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from '../shared/locales/vi'
import { count, dayHour, hour } from './ui/format'

/** Keys are `<file>:<path.to.key>`; a missing one is an error of ours, so it is shouted, not hidden. */
export const i18n = i18next.createInstance()

void i18n.use(initReactI18next).init({
  lng: 'vi',
  resources: { vi },
  ns: Object.keys(vi),
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => console.error(`missing words: ${namespace}:${key}`),
})

/** In sentences: {{at, hour}} 08:00 · {{at, dayHour}} 18/05/2022 08:00 · {{n, figure}} 31.097 (times in UTC ms). */
const formatter = i18n.services.formatter
formatter?.add('hour', (value) => hour(Number(value)))
formatter?.add('dayHour', (value) => dayHour(Number(value)))
formatter?.add('figure', (value) => count(Number(value)))

export const t = i18n.t
