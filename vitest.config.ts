import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const stores = ['test/db/**/*.test.ts', 'test/journal/**/*.test.ts', 'test/**/*.store.test.ts']
const live = ['test/**/*.live.test.ts']
const browser = ['test/e2e/**', 'test/bench/**', 'test/client/**', 'client/**']
const long = ['test/long/**/*.long.test.ts']
const sqlite = { environment: 'node', env: { DB_ENGINE: 'sqlite' }, globalSetup: ['test/setup/sqlite.global.ts'] }
const postgres = { environment: 'node', env: { DB_ENGINE: 'postgres' }, globalSetup: ['test/setup/postgres.global.ts'] }
/** SUITE_ENGINE=postgres: the tests of the whole application on the other engine (`npm run test:long`). */
const suite = process.env.SUITE_ENGINE === 'postgres' ? postgres : sqlite
const other = suite === postgres ? '**/*.sqlite.test.ts' : '**/*.postgres.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...stores, ...live, ...long, ...browser, other],
          ...suite,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'client',
          environment: 'happy-dom',
          include: ['client/**/*.test.{ts,tsx}', 'test/client/**/*.test.{ts,tsx}'],
          setupFiles: ['test/setup/client.ts'],
        },
      },
      { test: { name: 'store-sqlite', include: stores, exclude: ['**/*.postgres.test.ts'], ...sqlite } },
      { test: { name: 'store-postgres', include: stores, exclude: ['**/*.sqlite.test.ts'], ...postgres } },
      {
        test: {
          name: 'livekit',
          include: live,
          ...suite,
          fileParallelism: false,
          retry: process.env.CI ? 1 : 0,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      ...(process.env.LONG
        ? [
            {
              test: {
                name: 'long',
                include: long,
                exclude: suite === postgres ? ['**/*.sqlite.long.test.ts'] : [],
                ...suite,
                fileParallelism: false,
                testTimeout: 1_800_000,
                hookTimeout: 300_000,
              },
            },
          ]
        : []),
    ],
  },
})
