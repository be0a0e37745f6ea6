/** What a letter stands for after the character that escapes. */
export const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  0: '\0',
}

const code = /\\(?:u([\da-f]{4})|x([\da-f]{2}))/iy

/**
 * The text of `$'…'`, as browsers copy what has quotes in it, from after its opening quote; `end`
 * is after the closing one, of which undefined says that there is none.
 */
export function readAnsi(text: string, start: number): { value: string; end: number } | undefined {
  const parts: string[] = []
  let at = start
  while (at < text.length) {
    const next = text[at] ?? ''
    if (next === "'") return { value: parts.join(''), end: at + 1 }
    code.lastIndex = at
    const found = code.exec(text)
    const after = text[at + 1] ?? ''
    if (found) parts.push(String.fromCharCode(Number.parseInt(found[1] ?? found[2] ?? '0', 16)))
    else parts.push(next === '\\' ? (escapes[after] ?? after) : next)
    at += found ? found[0].length : next === '\\' ? 2 : 1
  }
  return undefined
}
