import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

/**
 * What came later than the browsers of package.json's `browserslist`, by MDN's compatibility data: the
 * calls by which a page is most easily lost. tsconfig's `lib` knows no newer methods of JavaScript's own.
 */
const statics =
  /\b(AbortSignal\.any|URL\.(canParse|parse)|Promise\.(withResolvers|try)|(Object|Map)\.groupBy|Array\.fromAsync|RegExp\.escape|Error\.isError|Iterator\.(from|concat)|Intl\.(Segmenter|DurationFormat))\b/g
const methods =
  /\.(isSubsetOf|symmetricDifference|isDisjointFrom|getOrInsert|checkVisibility|showPopover|togglePopover|requestClose|moveBefore|setHTMLUnsafe|toBase64|toHex|newState)\b/g

it('calls nothing in the built page that a supported browser lacks', () => {
  const folder = fileURLToPath(new URL('../../dist/client/assets/', import.meta.url))
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(20)
  const found = scripts.flatMap((name) => {
    const text = readFileSync(folder + name, 'utf8')
    return [...text.matchAll(statics), ...text.matchAll(methods)].map(([call]) => call)
  })
  expect(found).toEqual([])
})
