import type { Unrecognised } from './answer'
import { escapes, readAnsi } from './ansiQuotes'
import { dialectOf, withoutCarets, type Dialect } from './dialect'
import { placeOf } from './readJson'
import { problems } from './words'

/** The commands of a text, each as its words, without their quotes. */
export interface Shell {
  commands: string[][]
  /** Variables in them whose value is not given: `$NOW`. */
  placeholders: string[]
}

const variable = /\$(?:\w+|\{\w+\}|\([^()\n]{0,500}\))/y
const assignment = /^(?:export\s)?(\w+)=([^]*)$/
/** Variables that hold variables could grow without end. */
const MAX_EXPANDED = 1_000_000
const curly: Readonly<Record<string, string>> = { '‘': '’', '“': '”' }

/** Splits a text as its shell would; what a shell runs is left as it stands. Takes linear time. */
export function readShell(pasted: string): Shell | Unrecognised {
  const dialect = dialectOf(pasted)
  const text = dialect === 'cmd' ? withoutCarets(pasted) : pasted
  const reader = new ShellReader(text, dialect)
  const shell = reader.read()
  return 'index' in shell
    ? { problem: problems.quote(shell.quote), at: placeOf(text, shell.index).line }
    : shell
}

interface Open {
  quote: string
  index: number
}

class ShellReader {
  private at = 0
  private words: string[] = []
  private parts: string[] | undefined
  private open: Open | undefined
  private readonly commands: string[][] = []
  private readonly values = new Map<string, string>()
  private readonly placeholders = new Set<string>()
  private room = MAX_EXPANDED
  /** Braces of PowerShell that are open: headers are a table in them. */
  private braces = 0

  constructor(
    private readonly text: string,
    private readonly dialect: Dialect,
  ) {}

  read(): Shell | Open {
    while (this.at < this.text.length && !this.open) this.step(this.text[this.at] ?? '')
    if (this.open) return this.open
    this.endCommand()
    return { commands: this.commands, placeholders: [...this.placeholders] }
  }

  private step(next: string): void {
    const escape = this.dialect === 'powershell' ? '`' : '\\'
    if (next === escape) return this.escaped()
    if (next === '"' || next === "'") return this.quoted(next)
    if (next in curly) return this.copy(curly[next] ?? next)
    if (next === '$' && this.text[this.at + 1] === "'" && this.dialect === 'bash')
      return this.ansi()
    if (next === '$') return this.expand()
    if (next === ' ' || next === '\t') return this.skip(() => this.endWord())
    if (next === '#' && !this.parts) return this.comment()
    if (this.isBrace(next) || this.braces > 0) return this.skip(() => this.endWord())
    if ('\n;|<>'.includes(next) || this.isAnd(next)) return this.skip(() => this.endCommand())
    this.skip(() => this.push(next))
  }

  /** A single & is left in: it is in URLs that lack their quotes. */
  private isAnd(next: string): boolean {
    return next === '&' && (this.text[this.at + 1] === '&' || !this.parts)
  }

  private isBrace(next: string): boolean {
    if (this.dialect !== 'powershell' || !'{}'.includes(next)) return false
    this.braces = Math.max(0, this.braces + (next === '{' ? 1 : -1))
    return true
  }

  private skip(then: () => void): void {
    this.at += 1
    then()
  }

  private push(text: string): void {
    this.parts ??= []
    this.parts.push(text)
  }

  /** Before a line's end, spaces between or not, it joins the lines. */
  private escaped(): void {
    const end = /[ \t]*\n/y
    end.lastIndex = this.at + 1
    const joined = end.exec(this.text)
    if (!joined && this.at + 1 < this.text.length) this.push(this.text[this.at + 1] ?? '')
    this.at += joined ? joined[0].length + 1 : 2
    if (joined) this.endWord()
  }

  private comment(): void {
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end
  }

  private quoted(quote: '"' | "'"): void {
    if (quote === "'" && this.dialect !== 'powershell') return this.copy("'")
    const index = this.at
    this.push('')
    for (this.at += 1; this.at < this.text.length;) {
      const next = this.text[this.at] ?? ''
      const after = this.text[this.at + 1] ?? ''
      if (next === quote && after === quote && this.dialect === 'powershell') {
        this.push(quote)
        this.at += 2
      } else if (next === quote) return this.skip(() => undefined)
      else if (quote === '"' && this.isEscape(next, after)) {
        this.push(this.unescaped(after))
        this.at += 2
      } else if (quote === '"' && next === '$') this.expand()
      else this.skip(() => this.push(next))
    }
    this.open = { quote, index }
  }

  private isEscape(next: string, after: string): boolean {
    if (this.dialect === 'powershell') return next === '`'
    return next === '\\' && '"\\$`\n'.includes(after) && after !== ''
  }

  private unescaped(after: string): string {
    if (this.dialect === 'powershell') return escapes[after] ?? after
    return after === '\n' ? '' : after
  }

  /** Up to the closing quote, as it stands. */
  private copy(closing: string): void {
    const index = this.at
    const end = this.text.indexOf(closing, index + 1)
    if (end < 0) {
      this.open = { quote: this.text[index] ?? closing, index }
      return
    }
    this.push(this.text.slice(index + 1, end))
    this.at = end + 1
  }

  private ansi(): void {
    const found = readAnsi(this.text, this.at + 2)
    if (!found) this.open = { quote: "$'", index: this.at }
    else this.skip(() => this.push(found.value))
    this.at = found?.end ?? this.at
  }

  /** A variable that was set before has its value, any other stays. */
  private expand(): void {
    variable.lastIndex = this.at
    const found = this.dialect === 'cmd' ? undefined : variable.exec(this.text)?.[0]
    if (!found) return this.skip(() => this.push('$'))
    this.at += found.length
    const value = this.values.get(found.replaceAll(/[${}]/g, ''))
    const isTold = value !== undefined && value.length <= this.room
    if (isTold) this.room -= value.length
    else this.placeholders.add(found)
    this.push(isTold ? value : found)
  }

  private endWord(): void {
    if (this.parts) this.words.push(this.parts.join(''))
    this.parts = undefined
  }

  private endCommand(): void {
    this.endWord()
    const [name = '', sign] = this.words
    if (sign === '=' && name.startsWith('$')) {
      this.placeholders.delete(name)
      this.assign(name.slice(1), this.words.splice(0).slice(2).join(' '))
    }
    const set = this.words.map((word) => assignment.exec(word))
    if (this.words.length > 0 && set.every(Boolean)) {
      for (const found of set) this.assign(found?.[1] ?? '', found?.[2] ?? '')
    } else if (this.words.length > 0) this.commands.push(this.words)
    this.words = []
  }

  /** What a command would have answered is not given. */
  private assign(name: string, value: string): void {
    if (!value.includes('$(')) this.values.set(name, value)
  }
}
