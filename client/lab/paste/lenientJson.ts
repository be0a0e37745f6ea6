import {
  cast,
  closers,
  comment,
  escapes,
  MAX_DEPTH,
  number,
  space,
  word,
  words,
} from './lenientTokens'
import type { Mend } from './words'

/** Where a text stops being JSON, and what would have done. */
export class JsonError extends Error {
  override readonly name = 'JsonError'
  constructor(
    message: string,
    readonly index: number,
  ) {
    super(message)
  }
}

export interface Lenient {
  value: unknown
  mends: ReadonlySet<Mend>
  /** Index after the value. */
  end: number
}

/**
 * Reads one value of JSON, and what people make of JSON: trailing commas, single and curly quotes,
 * names without quotes, comments, Python's constants, TypeScript's
 * `satisfies …`, `JSON.stringify(…)` of such a value.
 * Takes linear time.
 * @throws {JsonError}
 */
export function parseLenient(text: string, start = 0): Lenient {
  const mends = new Set<Mend>()
  let at = start
  let depth = 0

  const fail: (message: string, index?: number) => never = (message, index = at) => {
    throw new JsonError(message, index)
  }
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  const skip = (): string => {
    for (match(space); match(comment); match(space)) mends.add('comment')
    return text[at] ?? ''
  }

  function value(): unknown {
    const next = skip()
    if (next === '{') return nested(object)
    if (next === '[') return nested(array)
    if (Object.hasOwn(closers, next)) return quoted(next)
    if (/[-+\d]/.test(next)) {
      const from = at
      const digits = match(number)
      return digits ? Number(digits) : fail('this is no number', from)
    }
    return bare()
  }

  function nested(read: () => unknown): unknown {
    depth += 1
    if (depth > MAX_DEPTH) fail(`it is more than ${MAX_DEPTH} deep`)
    at += 1
    const inside = read()
    depth -= 1
    return inside
  }

  function bare(): unknown {
    const from = at
    const name = match(word)
    const known = words.get(name)
    if (known) {
      if (known[1]) mends.add(known[1])
      return known[0]
    }
    if (name === 'JSON.stringify' && skip() === '(') {
      at += 1
      const inner = value()
      // Its second and third argument say how it looks.
      while (skip() === ',') {
        at += 1
        value()
      }
      if (text[at] !== ')') fail('a ) should be there')
      at += 1
      return JSON.stringify(inner)
    }
    if (name) return fail(`${name} needs quotes around it`, from)
    return fail(at === text.length ? 'it ends too early' : 'a value should be there', from)
  }

  function object(): unknown {
    const entries: [string, unknown][] = []
    const from = at - 1
    while (skip() !== '}') {
      entries.push([key(), value()])
      separate('}', from)
    }
    at += 1
    return Object.fromEntries(entries)
  }

  function array(): unknown {
    const items: unknown[] = []
    const from = at - 1
    while (skip() !== ']') {
      items.push(value())
      separate(']', from)
    }
    at += 1
    return items
  }

  /** Goes past the comma to what follows, or up to the bracket that closes. */
  function separate(closing: string, from: number): void {
    skip()
    match(cast)
    const next = skip()
    if (next === closing) return
    if (next === '') fail(`the ${closing === '}' ? '{' : '['} that opens here is not closed`, from)
    if (next !== ',') fail(`a comma or ${closing} should be there`)
    at += 1
    if (skip() === closing) mends.add('comma')
  }

  function key(): string {
    const next = skip()
    if (next === '') fail('it ends too early')
    const name = Object.hasOwn(closers, next) ? quoted(next) : match(word)
    if (!Object.hasOwn(closers, next)) {
      if (!name) fail('a name in double quotes should be there')
      mends.add('key')
    }
    if (skip() !== ':') fail('a colon should be there')
    at += 1
    return name
  }

  function quoted(opener: string): string {
    const [closing, mend] = closers[opener] ?? [opener]
    const from = at
    const parts: string[] = []
    if (mend) mends.add(mend)
    for (at += 1; ; at += 1) {
      const next = text[at]
      if (next === undefined || (next === '\n' && opener !== '`')) {
        return fail(`the ${opener} that opens here is not closed`, from)
      }
      if (closing.includes(next)) break
      parts.push(next === '\\' ? escaped() : next)
    }
    at += 1
    return parts.join('')
  }

  /** Leaves `at` at the last character of the escape. */
  function escaped(): string {
    at += 1
    const next = text[at] ?? ''
    if (next !== 'u') return escapes[next] ?? next
    const hex = text.slice(at + 1, at + 5)
    if (!/^[\da-f]{4}$/i.test(hex)) fail('\\u needs four hexadecimal digits', at - 1)
    at += 4
    return String.fromCharCode(Number.parseInt(hex, 16))
  }

  const found = value()
  return { value: found, mends, end: at }
}
