import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser.mjs'

/** Chromium has no sandbox for root, and no business of its own while it is tested. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    locale: 'en-GB',
    // A trace of every test takes half as long again: --trace retain-on-failure where one is wanted.
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.BROWSER_PATH ?? findBrowser(), args },
  },
})
