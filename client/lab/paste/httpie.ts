import type { Answer } from './answer'
import { sortArguments, type Flags } from './flags'
import { JsonError, parseLenient } from './lenientJson'
import { fromRequest } from './request'

const other = { name: 'other' } as const
const flag = { name: 'other', isSwitch: true } as const
const flags: Flags<'raw' | 'other'> = {
  '--raw': { name: 'raw' },
  '-j': flag,
  '--json': flag,
  '-v': flag,
  '--verbose': flag,
  '-b': flag,
  '-h': flag,
  '--ignore-stdin': flag,
  '-a': other,
  '--auth': other,
  '-A': other,
  '--timeout': other,
}

/** `field=text`, `field:=json`, `Header:value`. */
const item = /^([\w.-]+)(:=|=|:)([^]*)$/
const isMethod = (word: string) => /^[A-Z]+$/.test(word)

/** HTTPie and xh: a body of fields, or a raw one. */
export function recogniseHttpie(words: readonly string[], placeholders: readonly string[]): Answer {
  const { options, others } = sortArguments(words, flags)
  const [first = ''] = others
  const fields: Record<string, unknown> = {}
  const headers = new Map<string, string>()
  // The URL may look like a header: localhost:3000.
  for (const word of others.slice(isMethod(first) ? 2 : 1)) {
    const [, name = '', sign, value = ''] = item.exec(word) ?? []
    if (sign === ':') headers.set(name.toLowerCase(), value)
    else if (sign) fields[name] = sign === ':=' ? valueOf(value) : value
  }
  const raw = options.find(({ name }) => name === 'raw')?.value
  const hasFields = Object.keys(fields).length > 0
  return fromRequest(
    'httpie',
    {
      method: isMethod(first) ? first : undefined,
      headers,
      body: raw ?? (hasFields ? JSON.stringify(fields) : undefined),
      placeholders,
    },
    'fields or --raw',
  )
}

function valueOf(json: string): unknown {
  try {
    return parseLenient(json).value
  } catch (error) {
    if (error instanceof JsonError) return json
    throw error
  }
}
