import type { Envelope } from '../../api/shared/envelope'
import { statesBefore } from '../feed/changes'
import { describe } from '../feed/describe'
import type { Locale } from '../feed/sentences/types'
import { plain } from '../language/phrase'
import { personIn } from './person'

/** The columns of a table of events. The header is for machines, so it has one language. */
const columns = ['time', 'type', 'family', 'origin', 'sentence', 'amount', 'user', 'streamer']

/** A spreadsheet takes a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r]/
const special = /[",\r\n]/

/** A cell by RFC 4180. Text that would be a formula gets an apostrophe before it. */
function cell(value: string): string {
  const guarded = formula.test(value) ? `'${value}` : value
  return special.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** Events as comma-separated values (RFC 4180), oldest first; sentences in the locale's language. */
export function toCsv(events: readonly Envelope[], locale: Locale): string {
  const states = statesBefore(events)
  const rows = events.map((envelope) => {
    const before = states.get(envelope)
    const { sentence, family, amount } = describe(envelope, locale, { before })
    return row([
      envelope.at,
      envelope.type,
      family ?? '',
      envelope.origin,
      plain(sentence),
      amount === undefined ? '' : String(amount),
      personIn(envelope.event),
      envelope.streamer.login,
    ])
  })
  return row(columns) + rows.join('')
}
