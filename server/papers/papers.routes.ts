import { type Response, Router } from 'express'
import type { PaperFormat, PaperHead } from '../../shared/papers'
import { listFile, rollUpFile } from '../../shared/roll-up'
import { rawRoute } from '../http/route'
import type { Parts } from '../parts'
import { writeRollUp } from './aside'
import { fileName } from './file-name'
import { writeListCsv, writeListXlsx } from './list'
import { listPaperOf } from './list-paper'
import { rollUpPaperOf } from './roll-up-paper'

const TYPES: Record<PaperFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}
const formatOf = (file: string): PaperFormat => (file.endsWith('.csv') ? 'csv' : 'xlsx')

function send(
  res: Response,
  kind: Parameters<typeof fileName>[0],
  head: PaperHead,
  format: PaperFormat,
  content: Uint8Array | string,
) {
  res.type(TYPES[format])
  res.attachment(fileName(kind, head, format))
  res.type(TYPES[format])
  res.send(Buffer.from(content))
}

export function paperRoutes({ db, clock, counts }: Parts): Router {
  const router = Router()
  rawRoute(router, listFile, async ({ actor, params: { id, point, file }, res }) => {
    const format = formatOf(file)
    const paper = await listPaperOf(db, actor, clock.now(), id, point)
    const content = format === 'csv' ? writeListCsv(paper) : await writeListXlsx(paper)
    send(res, 'diem-danh', paper.head, format, content)
  })
  rawRoute(router, rollUpFile, async ({ actor, params: { id, point, file }, res }) => {
    const format = formatOf(file)
    const paper = await rollUpPaperOf(db.read, { live: counts, actor, printedAt: clock.now(), session: id, point })
    const content = await writeRollUp(paper, format)
    send(res, 'bao-cao-nhanh', paper.head, format, content)
  })
  return router
}
