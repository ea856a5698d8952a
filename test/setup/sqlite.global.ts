import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateSqlite, migrationsOf } from '../../server/db/migrate'
import { TEMPLATE } from './provided'

/** Migrates once; every test file then copies the template. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-sqlite-'))
  migrateSqlite(path.join(folder, TEMPLATE), migrationsOf('sqlite'))
  project.provide('sqlite', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
