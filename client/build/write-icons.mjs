// @ts-check
// Draws the icons of the installed page from public/favicon.svg: node client/build/write-icons.mjs
import { chromium } from '@playwright/test'
import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../../tests/browser.mjs'

const file = (/** @type {string} */ path) =>
  fileURLToPath(new URL(`../../public/${path}`, import.meta.url))
const drawing = await readFile(file('favicon.svg'), 'utf8')

/**
 * `share` of the side is the drawing. A mask may cut off all but the inner 80 %; what has no
 * ground of its own gets one, as launchers are of any colour.
 */
const icons = [
  { name: 'icon-192', side: 192, share: 0.84, radius: 0.22 },
  { name: 'icon-512', side: 512, share: 0.84, radius: 0.22 },
  { name: 'maskable-512', side: 512, share: 0.66, radius: 0 },
  { name: 'apple-touch-icon', side: 180, share: 0.78, radius: 0 },
]

await mkdir(file('icons'), { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.BROWSER_PATH ?? findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
for (const { name, side, share, radius } of icons) {
  await page.setViewportSize({ width: side, height: side })
  const ground = `border-radius: ${radius * side}px; background: #131318`
  await page.setContent(`<style>
    body { margin: 0 }
    div { display: grid; place-items: center; height: 100vh; ${ground} }
    svg { width: ${share * side}px }
  </style><div>${drawing}</div>`)
  await page.locator('div').screenshot({ path: file(`icons/${name}.png`), omitBackground: true })
}
await browser.close()
