/** A flag of a command: what it is called within, and whether it has a value. */
export interface Flag<Name extends string> {
  name: Name
  isSwitch?: true
}

export type Flags<Name extends string> = Readonly<Record<string, Flag<Name>>>

/** A command's words, sorted. */
export interface Arguments<Name extends string> {
  /** In their order; a switch has ''. */
  options: { name: Name; flag: string; value: string }[]
  /** Words that belong to no flag. */
  others: string[]
  unknown: string[]
}

/**
 * Sorts words as curl and Go's pflag do: `--cost 5`, `--cost=5`, `-C 5`, `-C5`, `-aC 5`. A flag that
 * is not known is taken for a switch.
 */
export function sortArguments<Name extends string>(
  words: readonly string[],
  flags: Flags<Name>,
): Arguments<Name> {
  const found: Arguments<Name> = { options: [], others: [], unknown: [] }
  let at = 0
  const next = () => words[at++]
  const flagOf = (text: string) => (Object.hasOwn(flags, text) ? flags[text] : undefined)

  function long(word: string): void {
    const [text = '', ...parts] = word.split('=')
    const flag = flagOf(text)
    if (!flag) {
      found.unknown.push(text)
      return
    }
    const given = parts.length > 0 ? parts.join('=') : undefined
    const value = flag.isSwitch ? '' : (given ?? next() ?? '')
    found.options.push({ name: flag.name, flag: text, value })
  }

  function short(word: string): void {
    for (let index = 1; index < word.length; index += 1) {
      const text = `-${word[index]}`
      const flag = flagOf(text)
      if (!flag) {
        found.unknown.push(text)
        return
      }
      const given = word.slice(index + 1).replace(/^=/, '')
      const value = flag.isSwitch ? '' : given || (next() ?? '')
      found.options.push({ name: flag.name, flag: text, value })
      if (!flag.isSwitch) return
    }
  }

  for (let word = next(); word !== undefined; word = next()) {
    // PowerShell's are long ones with one hyphen.
    if (word.startsWith('--') || flagOf(word)) long(word)
    else if (word.startsWith('-') && word.length > 1) short(word)
    else found.others.push(word)
  }
  return found
}
