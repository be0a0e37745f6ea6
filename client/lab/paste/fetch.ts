import { isRecord } from '../../../api/shared/record'
import type { Answer } from './answer'
import { readJson } from './readJson'
import { fromRequest } from './request'

/** With its first argument: a text or a name. */
const call =
  /\bfetch\(\s{0,99}(?:"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|`[^`]{0,2000}`|[\w.$]{1,200})\s{0,99}/

/**
 * `fetch(url, { headers, body })`, such as a browser's "Copy as fetch" makes. Its options are
 * literals, of which `JSON.stringify({…})` is one; their style is no damage.
 */
export function recogniseFetch(text: string): Answer | undefined {
  const found = call.exec(text)
  if (!found) return undefined
  const end = found.index + found[0].length
  const options = text[end] === ',' ? readJson(text, end + 1) : { value: {} }
  if ('problem' in options) return options
  const { method, headers, body } = isRecord(options.value) ? options.value : {}
  const named = isRecord(headers) ? Object.entries(headers) : []
  const request = {
    method: typeof method === 'string' ? method.toUpperCase() : undefined,
    headers: new Map(named.map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: typeof body === 'string' ? body : undefined,
  }
  return fromRequest('fetch', request, '`body`')
}
