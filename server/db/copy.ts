import { NativeSqlite } from './sqlite.native'

/** A file kept inside a copy: secrets of the house, by choice. */
export interface KeptFile {
  name: string
  bytes: Buffer
}

/** What a copy says of itself. */
export interface About {
  at: number
  version: string
}

const TABLES = `
  create table backup_about (at integer not null, version text not null);
  create table backup_file (name text primary key, bytes blob not null);
`

/** A consistent copy of a database that others go on writing to; `target` must not exist, or be empty. */
export function copyDatabase(source: string, target: string): void {
  const raw = new NativeSqlite(source, { fileMustExist: true })
  try {
    raw.pragma('busy_timeout = 10000')
    raw.prepare('vacuum into ?').run(target)
  } finally {
    raw.close()
  }
}

/** Makes the copy one that can be told from any other database, with files inside. */
export function sealCopy(copy: string, about: About, files: readonly KeptFile[]): void {
  const raw = new NativeSqlite(copy)
  try {
    raw.exec(TABLES)
    raw.prepare('insert into backup_about values (?, ?)').run(about.at, about.version)
    const keep = raw.prepare('insert into backup_file values (?, ?)')
    for (const { name, bytes } of files) keep.run(name, bytes)
  } finally {
    raw.close()
  }
}

/** What a copy holds beside the tables, or nothing when the file is no copy of ours. Takes it out of the file. */
export function unsealCopy(copy: string): { about: About; files: KeptFile[] } | undefined {
  const raw = new NativeSqlite(copy, { fileMustExist: true })
  try {
    const about = raw.prepare<[], About>('select at, version from backup_about').get()
    const files = raw.prepare<[], KeptFile>('select name, bytes from backup_file').all()
    if (!about || raw.pragma('integrity_check', { simple: true }) !== 'ok') return undefined
    raw.exec('drop table backup_about; drop table backup_file')
    return { about, files }
  } catch {
    return undefined
  } finally {
    raw.close()
  }
}
