import type { TFunction } from 'i18next'
import type { Session } from '../../../shared/sessions'

/** «thành phố Từ Sơn» of «Điểm cầu thành phố Từ Sơn». */
export const shortName = (t: TFunction, printedName: string): string => {
  const prefix = t('point:prefix')
  return printedName.startsWith(prefix) ? printedName.slice(prefix.length) : printedName
}

/** «Trung ương», «Phiên tỉnh Bắc Ninh». */
export const sourceName = (t: TFunction, session: Session): string => {
  const host = shortName(t, session.hostName)
  return session.kind === 'local' ? t('point:source.localOf', { host }) : host
}

/** At the head of a sentence: «Tỉnh Bắc Ninh». */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
