import type { Mend } from './words'

/** Deeper than any event, and no deeper than the stack. */
export const MAX_DEPTH = 100
export const space = /[\s\ufeff]*/y
export const comment = /\/\/[^\n]*|\/\*[^]*?\*\//y
export const number = /[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y
export const word = /[A-Za-z_$][\w$.]*/y
/** What TypeScript says after a value of its type. */
export const cast = /(?:satisfies|as)\s[\w\s.<>'"[\]]{1,200}/y
export const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\n': '',
}
/** Values without quotes. */
export const words: ReadonlyMap<string, [value: unknown, mend?: Mend]> = new Map([
  ['true', [true]],
  ['false', [false]],
  ['null', [null]],
  ['True', [true, 'python']],
  ['False', [false, 'python']],
  ['None', [null, 'python']],
  ['undefined', [null, 'undefined']],
])
const smart = '“”„‟'
/** What closes a text, by what opens it. */
export const closers: Readonly<Record<string, readonly [string, Mend?]>> = {
  '"': ['"'],
  "'": ["'", 'single'],
  '`': ['`', 'single'],
  '‘': ['’‘', 'smart'],
  '’': ['’', 'smart'],
  ...Object.fromEntries([...smart].map((quote) => [quote, ['“”„‟"', 'smart'] as const])),
}
