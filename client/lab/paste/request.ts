import { warned, type Answer, type Format } from './answer'
import { fromJson } from './body'
import { within } from './readJson'
import { problems, warnings } from './words'

/** An HTTP request found in a text. */
export interface PastedRequest {
  /** Upper case; POST where it is not given. */
  method?: string
  /** By their names in lower case. */
  headers: ReadonlyMap<string, string>
  body: string | undefined
  /** Shell's or Postman's variables whose value is not given. */
  placeholders?: readonly string[]
}

const brackets = /^[{[“‘]/
/** PowerShell and cmd want them, and leave them in. */
const escapedQuotes = /^[{[]\s{0,99}(?:\{\s{0,99})?\\"/
/** Where JSON has no quotes around them: `"viewers": {{viewers}}`. */
const bareMustache = /([:[,]\s{0,99})(\{\{[^{}\n]{1,100}\}\})/g
const mustache = /\{\{[^{}\n]{1,100}\}\}/g

/** Finds the event in a request. @param how in words, by which its body is named */
export function fromRequest(format: Format, request: PastedRequest, how: string): Answer {
  const { method, headers, body = '', placeholders = [] } = request
  const text = body.trim()
  if (text === '') {
    const isWrong = method !== undefined && method !== 'POST'
    return { problem: isWrong ? problems.method(method) : problems.noBody(how) }
  }
  const unknown = placeholders.find((name) => text === name)
  if (unknown) return { problem: problems.bodyUnknown(unknown) }
  if (!brackets.test(text) && /^[\w.%+[\]-]+=/.test(text)) return { problem: problems.bodyForm }
  const isEscaped = escapedQuotes.test(text)
  const json = (isEscaped ? text.replaceAll('\\"', '"') : text).replaceAll(bareMustache, '$1"$2"')
  const answer = fromJson(json, {
    type: headers.get('twitch-eventsub-subscription-type'),
    version: headers.get('twitch-eventsub-subscription-version'),
    placeholders: [...new Set([...placeholders, ...(json.match(mustache) ?? [])])],
  })
  if ('problem' in answer) return within('the body', answer)
  return warned({ ...answer, format }, isEscaped ? [warnings.backslashes] : [])
}

/** A header as people write it: `Name: value`. */
export function headerOf(line: string): [name: string, value: string] {
  const [name = ''] = line.split(':', 1)
  return [name.trim().toLowerCase(), line.slice(name.length + 1).trim()]
}
