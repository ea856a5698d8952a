export interface Person {
  printedName: string
  printedOffice: string
  printedUnit: string
}
export interface Bad {
  /** From 1, as in the field. */
  line: number
  problem: 'pasteNoName' | 'pasteLong'
}

/** What a spreadsheet puts before a name: a running number in a column of its own. */
const numbered = (cells: readonly string[]): boolean => cells.length > 1 && /^\d{1,4}[.)]?$/.test(cells[0] ?? '')

/** Rows of a spreadsheet: name, office, unit, parted by tabs; empty lines and running numbers fall away. */
export const readRows = (text: string): { people: Person[]; bad: Bad[] } => {
  const people: Person[] = []
  const bad: Bad[] = []
  text.split(/\r\n|\r|\n/).forEach((row, at) => {
    if (row.trim() === '') return
    const all = row.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim())
    const [printedName = '', printedOffice = '', printedUnit = ''] = numbered(all) ? all.slice(1) : all
    if (printedName === '') bad.push({ line: at + 1, problem: 'pasteNoName' })
    else if (printedName.length > 120) bad.push({ line: at + 1, problem: 'pasteLong' })
    else people.push({ printedName, printedOffice, printedUnit })
  })
  return { people, bad }
}
