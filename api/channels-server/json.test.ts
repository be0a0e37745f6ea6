import { describe, expect, it } from 'vitest'
import { isShallow, MAX_JSON_DEPTH, parseJson } from './json'

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('JSON from outside', () => {
  it.each([
    '',
    '7',
    '"["',
    nested(MAX_JSON_DEPTH),
    `[${'[],'.repeat(1000)}{}]`,
    JSON.stringify({ text: '[{"\\'.repeat(1000) }),
    JSON.stringify({ '\\"[': '"{\\' }),
    `"${'['.repeat(1000)}`,
  ])('is shallow: %j', (text) => {
    expect(isShallow(text)).toBe(true)
  })

  it.each([
    nested(MAX_JSON_DEPTH + 1),
    '{"a":'.repeat(1000),
    `["\\\\",${nested(MAX_JSON_DEPTH)}]`,
    `{"\\"":${nested(MAX_JSON_DEPTH)}}`,
  ])('is deep: %j', (text) => {
    expect(isShallow(text)).toBe(false)
    expect(() => parseJson(text)).toThrow(SyntaxError)
  })
})
