import { describe, expect, test } from 'vitest'
import { writeListCsv, writeListXlsx } from '../../server/papers/list'
import { writeRollUpCsv, writeRollUpXlsx } from '../../server/papers/roll-up'
import { totals } from '../../server/papers/totals'
import type { ListPaper, RollUpPaper } from '../../shared/papers'
import { nasty } from './nasty'
import { rowsOf, throughOffice } from './office'
import { figures, guest, head, leaf, line } from './scene'

/** Every text field of a list carries every nasty string once. */
const list = (texts: string[]): ListPaper => {
  const lines = texts.flatMap((text) => [
    line({ name: text, office: text, unit: text, note: text }),
    line({ status: 'excused', reason: text, elsewhere: text, note: text }),
    line({ name: text, office: text, substitute: { name: text, office: text, member: true } }),
  ])
  const guests = texts.flatMap((text) => [guest({ name: text, office: text, seatAt: text }), guest({ name: text })])
  const groups = [...texts.map((title, i) => ({ title, lines: lines.slice(i * 3, i * 3 + 3) }))]
  return { head: head(), groups, guests, totals: totals(lines, guests) }
}

/** Each text names a point, a holder and a substitute; the first ones stand in the heading too. */
const tree = (texts: string[]): RollUpPaper => {
  const children = texts.map((name) => leaf(name, { expected: 1, present: 1, members: 1 }, 0))
  const n = texts.length
  const sum = figures({ points: n, reported: n, expected: n, present: n, members: n })
  const replaced = texts.map((text) => ({ holder: text, office: text, point: text, substitute: text }))
  const [superior = '', body = '', place = '', conference = '', session = '', point = ''] = texts
  const issuer = { system: 'party', superior, body, place } as const
  return {
    head: head({ conference, session, point, issuer }),
    node: { name: point, figures: sum, own: null, children },
    replaced,
  }
}

const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/
const typed = (text: string) => text.normalize('NFC')
/** XML folds the three line ends into one; people type none of them into a line. */
const folded = (text: string) => typed(text).replace(/\r\n?/g, '\n')

test('there are many nasty strings', () => {
  expect(new Set(nasty).size).toBeGreaterThanOrEqual(100)
})

describe('CSV', { timeout: 60_000 }, () => {
  const cellsOf = (text: string) => rowsOf(text).flat()

  test('has no cell that a spreadsheet would calculate, in any field of a list', () => {
    expect(cellsOf(writeListCsv(list(nasty))).filter((cell) => FORMULA.test(cell))).toEqual([])
  })

  test('keeps each text: as typed, or behind one apostrophe where it would be calculated', () => {
    const rows = rowsOf(writeListCsv(list(nasty)))
    const shown = (text: string) => (FORMULA.test(text) ? `'${typed(text)}` : typed(text))
    nasty.forEach((text, i) => {
      const [plain, , replaced] = rows.slice(1 + i * 3, 4 + i * 3)
      expect(plain?.slice(1, 4)).toEqual([shown(text), shown(text), shown(text)])
      expect([plain?.[8], plain?.[9]]).toEqual([shown(text), shown(text)])
      expect(replaced?.slice(1, 3)).toEqual([shown(text), shown(text)])
      expect(replaced?.[8]).toBe(`dự thay đ/c ${typed(text)}, ${typed(text)}`)
    })
  })

  test('has no formula for LibreOffice, in a list or a roll-up', async () => {
    const [a, b] = [writeListCsv(list(nasty)), writeRollUpCsv(tree(nasty))]
    expect(cellsOf(b).filter((cell) => FORMULA.test(cell))).toEqual([])
    expect(await throughOffice('list.csv', a, 'fods')).not.toContain('table:formula')
    expect(await throughOffice('roll-up.csv', b, 'fods')).not.toContain('table:formula')
  })
})

describe('a workbook, read by LibreOffice', { timeout: 120_000 }, () => {
  test('shows every text of a list as typed and calculates nothing', async () => {
    const bytes = await writeListXlsx(list(nasty))
    expect(await throughOffice('list.xlsx', bytes, 'fods')).not.toContain('table:formula')
    const rows = rowsOf(await throughOffice('list.xlsx', bytes, 'csv'))
    nasty.forEach((text, i) => {
      const shown = folded(text)
      const own = rows.filter((row) => row[0] === String(i * 3 + 1))
      expect(own.map((row) => [row[1], row[2], row[3], row[8]])).toEqual([[shown, shown, shown, shown]])
      const replaced = rows.filter((row) => row[0] === String(i * 3 + 3))
      expect(replaced.map((row) => [row[1], row[2], row[8]])).toEqual([
        [shown, shown, `dự thay đ/c ${shown}, ${shown}`],
      ])
    })
  })

  test('shows every text of a roll-up as typed, its heading too, and calculates nothing', async () => {
    const texts = [...new Set(['=1+1', '@SUM(A1)', "-cmd|' /C calc'!A0", '+1', ...nasty])]
    const bytes = await writeRollUpXlsx(tree(texts))
    expect(await throughOffice('roll-up.xlsx', bytes, 'fods')).not.toContain('table:formula')
    const rows = rowsOf(await throughOffice('roll-up.xlsx', bytes, 'csv'))
    const start = rows.findIndex((row) => row[0] === 'TT')
    expect(rows.slice(start + 1, start + 1 + texts.length).map((row) => row[1])).toEqual(texts.map(folded))
    expect([rows[0]?.[0], rows[2]?.[0]]).toEqual(['=1+1', '@SUM(A1)'])
  })

  test('drops what XML cannot hold instead of becoming unreadable', async () => {
    const paper = list(['A\u0000B\u0007C', 'Một\ud800Hai', '\ufffeBa'])
    const rows = rowsOf(await throughOffice('list.xlsx', await writeListXlsx(paper), 'csv'))
    expect(['1', '4', '7'].map((no) => rows.find((row) => row[0] === no)?.[1])).toEqual(['ABC', 'MộtHai', 'Ba'])
  })
})

test('every word of a paper is NFC in both forms', { timeout: 60_000 }, async () => {
  const decomposed = 'Thuý Hoà Ỷ Ộ Ẵ Ự'.normalize('NFD')
  const paper = list([decomposed])
  const csv = writeListCsv(paper)
  expect(csv).toBe(csv.normalize('NFC'))
  const read = await throughOffice('list.xlsx', await writeListXlsx(paper), 'csv')
  expect(read).toBe(read.normalize('NFC'))
  expect(read).toContain('Thuý Hoà Ỷ Ộ Ẵ Ự')
})
