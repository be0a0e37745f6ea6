/** What may come at a place in JSON. */
export type JsonPart = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end'

/** The same in words. */
const parts: Record<JsonPart, string> = {
  value: 'a value',
  'first value': 'a value or ]',
  key: 'a name in double quotes',
  'first key': 'a name in double quotes or }',
  colon: 'a colon',
  comma: 'a comma or the closing bracket',
  end: 'nothing more',
}

/** Where text stops being JSON: line and column from 1, and what stands there; '' at its end. */
export interface JsonProblem {
  expected: JsonPart
  line: number
  column: number
  found: string
}

const space = /[ \t\n\r]*/y
const quoted = /"[^"\\]*(?:\\[^][^"\\]*)*"/y
const scalar = /[-\w.+]+/y
const MAX_SHOWN = 20

/** Where text stops being JSON, and what would have done there, in words; undefined for JSON. */
export function jsonProblem(text: string): string | undefined {
  const problem = findJsonProblem(text)
  return problem && jsonProblemInWords(problem)
}

/** The same as data. */
export function findJsonProblem(text: string): JsonProblem | undefined {
  const open: ('{' | '[')[] = []
  let state: JsonPart = 'value'
  let at = 0

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? ''
  }
  /** The length of what the pattern finds here, if it is JSON. */
  const valid = (pattern: RegExp): number => {
    const found = match(pattern)
    return isJson(found) ? found.length : 0
  }
  const after = (): JsonPart => (open.length === 0 ? 'end' : 'comma')

  /** The state after what comes next, and its length; undefined when it may not come. */
  function step(): [JsonPart, number] | undefined {
    const next = text[at]
    const inside = open.at(-1)
    if (state === 'colon') return next === ':' ? ['value', 1] : undefined
    if (state === 'comma' && next === ',') return [inside === '{' ? 'key' : 'value', 1]
    const closes = inside === '{' ? ['}', 'first key'] : [']', 'first value']
    if (inside && next === closes[0] && (state === 'comma' || state === closes[1])) {
      open.pop()
      return [after(), 1]
    }
    const name = valid(quoted)
    if (state === 'key' || state === 'first key') return name ? ['colon', name] : undefined
    if (state !== 'value' && state !== 'first value') return undefined
    if (next === '{' || next === '[') {
      open.push(next)
      return [next === '{' ? 'first key' : 'first value', 1]
    }
    const length = name || valid(scalar)
    return length ? [after(), length] : undefined
  }

  for (;;) {
    at += match(space).length
    if (state === 'end' && at === text.length) return undefined
    const taken = step()
    if (!taken) return { expected: state, ...placeOf(text, at) }
    at += taken[1]
    state = taken[0]
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function placeOf(text: string, at: number): Omit<JsonProblem, 'expected'> {
  const before = text.slice(0, at)
  const [rest = ''] = text.slice(at, at + MAX_SHOWN).split('\n')
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    found: rest.trimEnd(),
  }
}

/** Whether it is a part of JSON by name. */
export const isJsonPart = (name: unknown): name is JsonPart =>
  typeof name === 'string' && Object.hasOwn(parts, name)

/** Tells a problem, which may have come over the wire. */
export function jsonProblemInWords(problem: Record<keyof JsonProblem, string | number>): string {
  const { expected, line, column, found } = problem
  const place = `line ${line}, column ${column}`
  const where = found === '' ? `it ends at ${place}` : `at ${place}, "${found}"`
  return `${where}: ${isJsonPart(expected) ? parts[expected] : 'something else'} should be there`
}
