import { defineConfig } from '@playwright/test'

const chromium = process.env.CHROMIUM_BIN
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
]

/** One browser test at a time: each starts its own application and media server. */
export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  // Media through two shared cores can starve once: such a test is asked again there, and told apart in the sum.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 360_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: { args: flags, ...(chromium ? { executablePath: chromium } : {}) },
  },
})
