import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migratePostgres, migrationsOf } from '../../server/db/migrate'
import { startPostgres } from './postgres'
import { databaseUrl } from './postgres.url'
import { BASE } from './provided'

async function makeBase(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`drop database if exists ${BASE}`)
    await client.query(`create database ${BASE} template template0 lc_collate 'C' lc_ctype 'C' encoding 'UTF8'`)
  } finally {
    await client.end()
  }
  await migratePostgres(databaseUrl(url, BASE), migrationsOf('postgres'))
}

/** Starts a server for this run, unless TEST_DATABASE_URL names one, and migrates the base of all test databases. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startPostgres()
  try {
    await makeBase(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('postgres', server.url)
  return server.stop
}
