import type { PaperFormat, PaperHead } from '../../shared/papers'
import { fold } from '../../shared/text'
import { dateOf } from './dates'

const KIND = /^(diem cau|thanh pho|thi xa|thi tran|tinh|huyen|quan|phuong|xa|tp\.?) +(?!\d)/

/** "Thành phố Từ Sơn" → "tu-son". */
const slug = (name: string): string => {
  const plain = fold(name)
    .replace(/^diem cau /, '')
    .replace(KIND, '')
  const dashed = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return dashed.slice(0, 60).replace(/-$/, '') || 'diem-cau'
}

/** "diem-danh-tu-son-18-05-2022.xlsx"; a draft says so in its name. */
export const fileName = (kind: 'diem-danh' | 'bao-cao-nhanh', head: PaperHead, format: PaperFormat): string => {
  const draft = head.state === 'draft' ? '-du-thao' : ''
  return `${kind}-${slug(head.point)}-${dateOf(head.date).replaceAll('/', '-')}${draft}.${format}`
}
