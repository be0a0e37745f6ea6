import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Firefox 153 crashes in the Event Lab where a script reads `ariaLabelledByElements`. The page sets none
 * of its kind: axe finds the same in the attributes.
 */
const withoutElements = `
  for (const name of Object.keys(Element.prototype)) {
    if (/^aria.+Elements?$/.test(name)) delete Element.prototype[name]
  }`

/** Rules that the page breaks in a way that keeps people out, with the elements that do. */
export async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  // By evaluation, since the page's policy lets no foreign script in.
  await page.evaluate(withoutElements)
  await page.evaluate(source)
  const settings = JSON.stringify({ iframes: false, ...options })
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${settings})`)
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
