import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import base from '../playwright.config'
import { notInFirefox } from './not-in-firefox'

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** `npm run test:browsers`: the end-to-end suite in Firefox, and a walk in WebKit. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/browsers',
  reporter: [['list']],
  // Firefox takes longer than a headless Chromium; looking a page through for axe, much longer.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  projects: [
    {
      name: 'firefox',
      testDir: '../e2e',
      grepInvert: notInFirefox.map(({ test }) => new RegExp(escaped(test))),
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        // The style that a picture is taken with is against the page's policy, which Firefox reports.
        screenshot: 'off',
        launchOptions: {
          executablePath: fileURLToPath(new URL('firefox.mjs', import.meta.url)),
          // Dark, as in Chromium: not every Firefox can be asked for a test's own.
          firefoxUserPrefs: {
            'ui.systemUsesDarkTheme': 1,
            // It waits by itself before it opens a link anew; the tests measure our own waits.
            'network.websocket.delay-failed-reconnects': false,
          },
        },
      },
    },
    { name: 'webkit', testMatch: 'webkit.spec.ts' },
  ],
})
