import { defineConfig } from 'drizzle-kit'

process.env.DB_ENGINE = 'sqlite'
export default defineConfig({ dialect: 'sqlite', schema: './server/db/schema.ts', out: './drizzle/sqlite' })
