import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { oldestBrowsers } from '../../client/build/oldest-browsers'

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

it('names the same browsers to the build and to people', () => {
  expect(oldestBrowsers.join(' ')).toBe('chrome117 edge117 firefox121 safari16.4 ios16.4')
  const named = /Chrome(?: and| or|\s+ou)\s+Edge\s+117,\s+Firefox\s+121,?(?: and)?\s+Safari\s+16\.4/
  expect(read('README.md')).toMatch(named)
  expect(read('client/index.html').match(new RegExp(named, 'g'))).toHaveLength(2)
})
