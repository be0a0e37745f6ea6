import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../dist/client/assets/', import.meta.url)

/** The selectors of the built page's styles. */
function selectors(): string[] {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const rules = sheets.flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/([^{};@]+)\{/g),
  ])
  return rules.flatMap(([, list = '']) => list.split(',')).map((selector) => selector.trim())
}

/** What stands before the last `+` or `~`, without what a `:not` and a `:has` hold. */
function sibling(selector: string): string | undefined {
  const plain = selector.replaceAll(/:(not|has|is|where)\([^)]*\)?/g, '')
  return /([^\s>+~]*)\s*[+~]\s*[^+~]*$/.exec(plain)?.[1]
}

it('has no rule by which a new card has all others styled anew', () => {
  const all = selectors()
  expect(all.length).toBeGreaterThan(500)
  // Chromium knows a sibling by a class, an id or an attribute; by any other, whatever is put before
  // an element concerns all that the rule may end in.
  const slow = all.filter((selector) => /^[^.#[]*$/.test(sibling(selector) ?? '.'))
  expect(slow).toEqual([])
})
