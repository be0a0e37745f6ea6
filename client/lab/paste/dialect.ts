/** The shells' ways of quoting; `cmd` is Windows' own. */
export type Dialect = 'bash' | 'cmd' | 'powershell'

/** Whose line a text is: known by how it joins lines, or by PowerShell's own commands. */
export const dialectOf = (text: string): Dialect => {
  if (/\^"|\^[ \t]{0,20}$/m.test(text)) return 'cmd'
  if (/`[ \t]{0,20}$/m.test(text)) return 'powershell'
  return /^(?:Invoke-|irm |iwr )/im.test(text) ? 'powershell' : 'bash'
}

/** cmd's lines as others write them: outside of quotes a caret stands before what has no meaning then, a line's end among it. */
export function withoutCarets(text: string): string {
  const parts: string[] = []
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const next = text[at] ?? ''
    if (next === '^' && !isQuoted) {
      at += 1
      if (text[at] !== '\n') parts.push(text[at] ?? '')
      continue
    }
    if (next === '"') isQuoted = !isQuoted
    parts.push(next)
  }
  return parts.join('')
}
