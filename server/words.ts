import { createInstance } from 'i18next'
import { vi } from '../shared/locales/vi'

const texts = createInstance()
void texts.init({
  lng: 'vi',
  resources: { vi },
  ns: Object.keys(vi),
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** The Vietnamese sentence of a key "feature:some.key" with its values filled in; not escaped for HTML. */
export const words = (key: string, values: Record<string, string | number> = {}): string => texts.t(key, values)
