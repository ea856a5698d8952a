import { createInstance } from 'i18next'
import { vi } from '../shared/locales/vi'
import backup from '../shared/locales/vi/backup.json'
import journal from '../shared/locales/vi/journal.json'

/** Said on a console only: browsers need not carry them. */
const ours = { ...vi, backup, journal }

const texts = createInstance()
void texts.init({
  lng: 'vi',
  resources: { vi: ours },
  ns: Object.keys(ours),
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** The Vietnamese sentence of a key "feature:some.key" with its values filled in; not escaped for HTML. */
export const words = (key: string, values: Record<string, string | number> = {}): string => texts.t(key, values)
