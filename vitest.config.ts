import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const stores = ['test/db/**/*.test.ts', 'test/journal/**/*.test.ts', 'test/**/*.store.test.ts']
const live = ['test/media/**/*.live.test.ts']
const browser = ['test/e2e/**', 'test/bench/**', 'test/client/**', 'client/**']
const sqlite = { environment: 'node', env: { DB_ENGINE: 'sqlite' }, globalSetup: ['test/setup/sqlite.global.ts'] }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['test/**/*.test.ts'], exclude: [...stores, ...live, ...browser], ...sqlite } },
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
      {
        test: {
          name: 'store-postgres',
          include: stores,
          exclude: ['**/*.sqlite.test.ts'],
          environment: 'node',
          env: { DB_ENGINE: 'postgres' },
          globalSetup: ['test/setup/postgres.global.ts'],
        },
      },
      {
        test: {
          name: 'livekit',
          include: live,
          ...sqlite,
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
