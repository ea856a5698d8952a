import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../../shared/points'

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** «Điểm cầu phường Trang Hạ» → «phường Trang Hạ»: beside others every line is a point. */
export const withoutPrefix = (name: string, prefix: string): string => {
  const rest = name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length).trim() : name
  return rest === '' ? name : rest
}

/** «thành phố Từ Sơn» → «thành phố»: among its own children a node's hall needs no name. */
export const kindOf = (name: string): string => /^\p{Ll}+(?:\s\p{Ll}+)*(?=\s\p{Lu})/u.exec(name)?.[0] ?? name

/** How the desk calls points: short in lists; the hall of a node, which is one row of it; the whole conference at its root. */
export const useNames = () => {
  const { t } = useTranslation()
  return useMemo(() => {
    const short = (name: string): string => upper(withoutPrefix(name, t('secretary:names.prefix')))
    const hall = (name: string): string =>
      t('secretary:names.hall', { name: withoutPrefix(name, t('secretary:names.prefix')) })
    const own = (name: string): string =>
      t('secretary:names.hall', { name: kindOf(withoutPrefix(name, t('secretary:names.prefix'))) })
    const ofPoint = (point: Pick<Point, 'parent' | 'printedName'>): string =>
      point.parent === null ? t('secretary:names.root') : short(point.printedName)
    return { short, hall, own, ofPoint }
  }, [t])
}
