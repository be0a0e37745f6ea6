import { expect, it } from 'vitest'
import { isTooDeep as areTooDeep } from './json-depth'

const isTooDeep = (text: string) => areTooDeep(Buffer.from(text))

const nested = (depth: number, open = '[', close = ']') =>
  `{"a":"${'x'.repeat(2000)}","b":${open.repeat(depth)}0${close.repeat(depth)}}`

it.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('tells %s that are nested too deep', (_name, open, close) => {
  expect(isTooDeep(nested(499, open, close))).toBe(false)
  expect(isTooDeep(nested(500, open, close))).toBe(true)
  expect(isTooDeep(open.repeat(100_000))).toBe(true)
})

it('takes no bracket within a text for one, whatever is escaped in it', () => {
  const text = JSON.stringify({ a: `\\"[${'['.repeat(2000)}\\`, b: '{'.repeat(2000) })
  expect(isTooDeep(text)).toBe(false)
  expect(isTooDeep(JSON.stringify(Array.from({ length: 2000 }, () => [[]])))).toBe(false)
})

it('tells it after a text that ends in a backslash', () => {
  const text = `{"a":"\\\\","b":${'['.repeat(2000)}`
  expect(isTooDeep(text)).toBe(true)
})

it('comes to an end with a text that has none', () => {
  expect(isTooDeep(`{"a":"${'['.repeat(2000)}`)).toBe(false)
})
