import { catalogue, isEventType } from '../../shared/catalogue'
import { fieldsOf, type Field } from '../../shared/fields'
import { samples } from '../../shared/samples'
import type { EventType } from '../../shared/types'
import { UsageError } from '../command-line/terminal'
import { bash } from './completion-bash'
import { fish } from './completion-fish'
import { zsh } from './completion-zsh'
import { options } from './options'

/** What can be completed, as words of the shell. */
export interface Completion {
  /** The command that the function `trigger` runs. */
  command: string
  types: readonly EventType[]
  flags: readonly string[]
  /** The flags among them that a value of one's own follows. */
  flagsWithText: readonly string[]
  shells: readonly string[]
  /** What may follow `--set`: `viewers=`, `tier=1000`, `tier=2000`. */
  settings: ReadonlyMap<EventType, readonly string[]>
}

const scripts: Readonly<Record<string, (completion: Completion) => string>> = { bash, zsh, fish }

/** The script that makes a shell complete the function `trigger`, which it makes too. @throws {UsageError} */
export function completionFor(shell: string): string {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
  if (script) return script(completion())
  throw new UsageError(`--completion must be ${Object.keys(scripts).join(', ')}, not "${shell}"`)
}

function completion(): Completion {
  const types = Object.keys(catalogue).filter(isEventType)
  const flags = Object.entries(options)
  return {
    command: [...thisCommand()].map(quote).join(' '),
    types,
    flags: flags.map(([name]) => `--${name}`),
    flagsWithText: flags
      .filter(([name, { type }]) => type === 'string' && name !== 'set' && name !== 'completion')
      .map(([name]) => `--${name}`),
    shells: Object.keys(scripts),
    settings: new Map(types.map((type) => [type, settingsOf(type)])),
  }
}

/** How this process was started: built anew when need be, or straight. */
function thisCommand(): readonly string[] {
  const [node = 'node', file = ''] = process.argv
  return file.endsWith('start.mjs') ? [node, file, 'trigger'] : [node, file]
}

const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`

const settingsOf = (type: EventType): string[] =>
  fieldsOf(type)
    .filter(({ path }) => isIn(samples[type](), path.split('.')))
    .flatMap(({ path, ...field }) => valuesOf(field).map((value) => `${path}=${value}`))

/** `--set` changes fields of the sample only. */
function isIn(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true
  const inner = Object.entries(value ?? {}).find(([key]) => key === name)
  return inner !== undefined && isIn(inner[1], rest)
}

const valuesOf = ({ kind, choices = [''] }: Omit<Field, 'path'>): readonly string[] =>
  kind === 'flag' ? ['true', 'false'] : choices
