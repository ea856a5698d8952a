import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'

const run = promisify(execFile)
const filters = {
  /** Comma, double quotes, UTF-8, cells as shown. */
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true',
  /** One XML text that names every formula. */
  fods: 'fods',
}

/** What LibreOffice Calc reads in a file of ours, as another format. It is the second reader: it shares no code with the writer. */
export const throughOffice = async (
  name: string,
  bytes: Uint8Array | string,
  to: keyof typeof filters,
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'))
  try {
    const file = join(folder, name)
    await writeFile(file, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const input = name.endsWith('.csv') ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'] : []
    const args = [profile, '--headless', ...input, '--convert-to', filters[to], '--outdir', join(folder, 'out'), file]
    await run(process.env.SOFFICE_BIN ?? 'soffice', args)
    return await readFile(join(folder, 'out', `${basename(name, extname(name))}.${to}`), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Rows of a comma separated text, by a parser that is not ours. */
export const rowsOf = (text: string): string[][] =>
  parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false })
