declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run's SQLite files, with a migrated template.db. */
    sqlite: string
    /** The server of this run's databases, with a migrated database named base. */
    postgres: string
  }
}
export const TEMPLATE = 'template.db'
export const BASE = 'base'
