import type { Unrecognised } from './answer'
import { JsonError, parseLenient } from './lenientJson'
import { mends, noJson, noJsonWithin, warnings, type Mend } from './words'

/** A value, and what had to be mended to read it. */
export interface Json {
  value: unknown
  warnings: string[]
}

const mendWords = (found: Iterable<Mend>) => [...found].map((mend) => mends[mend])

/** The line and column of an index, both from 1. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}

/** Reads JSON and what is nearly JSON; of several values (JSON Lines) the first. */
export function readJson(text: string, start = 0): Json | Unrecognised {
  try {
    const { value, mends: found, end } = parseLenient(text, start)
    const mended = mendWords(found)
    const remainder = text.slice(end).trim()
    if (/^[;,)\s]*$/.test(remainder)) return { value, warnings: mended }
    // An export of many events: one a line.
    const isLines =
      /^[{[]/.test(remainder) && /\n/.test(text.slice(end, text.indexOf(remainder, end)))
    const moreLines = isLines
      ? remainder.split('\n').filter((line) => line.trim() !== '').length
      : 0
    const about = moreLines > 0 ? warnings.first(moreLines + 1, 'lines') : warnings.after
    return { value, warnings: [...mended, about] }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const { line, column } = placeOf(text, error.index)
    return { problem: noJson(error.message), at: line, column }
  }
}

/** A problem of JSON that stands in something else, where the lines are others. */
export function within(where: string, { problem, at, column }: Unrecognised): Unrecognised {
  if (at === undefined || column === undefined) return { problem }
  return { problem: noJsonWithin(where, problem, at, column) }
}
