import { defineConfig } from 'drizzle-kit'

process.env.DB_ENGINE = 'postgres'
export default defineConfig({ dialect: 'postgresql', schema: './server/db/schema.ts', out: './drizzle/postgres' })
