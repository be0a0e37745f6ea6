import { expect, it } from 'vitest'
import { parseSpan } from './span'

it.each([
  ['2s', 2000],
  ['1.5s', 1500],
  ['300ms', 300],
  ['1 m', 60_000],
  [1500, 1500],
  ['0s', 0],
])('reads %s', (span, ms) => {
  expect(parseSpan(span)).toBe(ms)
})

it.each(['', 's', '2', '2h', '-1s', '61m', -1, Number.NaN])('refuses %s', (span) => {
  expect(parseSpan(span)).toBeUndefined()
})
