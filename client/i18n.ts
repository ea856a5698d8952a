import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from '../shared/locales/vi'

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

export const t = i18n.t
