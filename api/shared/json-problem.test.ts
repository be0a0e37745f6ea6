import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonProblem } from './json-problem'

it.each([
  ['', 'it ends at line 1, column 1: a value should be there'],
  ['not json', 'at line 1, column 1, "not json": a value should be there'],
  ["{'a': 1}", `at line 1, column 2, "'a': 1}": a name in double quotes or } should be there`],
  ['{"a": 1,}', 'at line 1, column 9, "}": a name in double quotes should be there'],
  [
    '{\n  "a": 1\n  "b": 2\n}',
    'at line 3, column 3, ""b": 2": a comma or the closing bracket should',
  ],
  ['{"a" 1}', 'at line 1, column 6, "1}": a colon should be there'],
  ['[1, 2', 'it ends at line 1, column 6: a comma or the closing bracket should be there'],
  ['[01]', 'at line 1, column 2, "01]": a value or ] should be there'],
  ['{"a": "line\nbreak"}', 'at line 1, column 7, ""line": a value should be there'],
  ['{} x', 'at line 1, column 4, "x": nothing more should be there'],
])('says where %j stops being JSON', (text, problem) => {
  expect(jsonProblem(text)).toContain(problem)
})

it('agrees with JSON.parse on what is JSON', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const json = fc.json()
  /** JSON with a character taken out, or another put in. */
  const damaged = fc
    .tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', '0', ' ', '\\', 'x'))
    .map(([text, at, put]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + 1)
    })
  fc.assert(
    fc.property(fc.oneof(json, damaged), (text) => {
      expect(jsonProblem(text) === undefined).toBe(isJson(text))
    }),
    { numRuns: 2000 },
  )
})
