import { hour } from './conference'
import type { Paper } from './types'

const CITIES = 'quy hoạch, xây dựng, quản lý và phát triển bền vững đô thị Việt Nam đến năm 2030, tầm nhìn đến năm 2045'

export const papers: readonly Paper[] = [
  {
    key: 'nq-06',
    system: 'party',
    type: 'NQ',
    typeName: 'Nghị quyết',
    number: '06-NQ/TW',
    issuer: 'Bộ Chính trị',
    date: hour('2022-01-24', '00:00'),
    title: `Nghị quyết số 06-NQ/TW ngày 24/1/2022 của Bộ Chính trị về ${CITIES}`,
    abstract: `về ${CITIES}`,
    role: 'disseminated',
  },
  {
    key: 'ctr-31',
    system: 'party',
    type: 'CTr',
    typeName: 'Chương trình hành động',
    // The bulletin prints «số 31» and no date; the symbol follows from the rule for provincial committees.
    number: '31-CTr/TU',
    issuer: 'Ban Chấp hành Đảng bộ tỉnh Bắc Ninh khóa XX',
    date: null,
    title: 'Chương trình hành động số 31 của Ban Chấp hành Đảng bộ tỉnh khóa XX',
    abstract: `thực hiện Nghị quyết số 06 của Bộ Chính trị về ${CITIES}`,
    role: 'follow_up',
  },
]
