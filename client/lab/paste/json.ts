import { nothingKnown, warned, type Answer, type Unrecognised } from './answer'
import { recognisePostman } from './postman'
import { readJson, within, type Json } from './readJson'
import { answerOf } from './shapes'
import { warnings } from './words'

/** A text that begins as JSON does: an event with or without what Twitch or Pusher put around it. */
export function recogniseJson(text: string): Answer | undefined {
  if (!/^["'“‘]?[{[]/.test(text)) return undefined
  const json = unpacked(readJson(text))
  if ('problem' in json) return json
  const answer = recognisePostman(json.value) ?? answerOf(json.value, nothingKnown)
  return warned(answer, json.warnings)
}

/** Logs write JSON as a text within JSON. */
function unpacked(json: Json | Unrecognised): Json | Unrecognised {
  if ('problem' in json || typeof json.value !== 'string') return json
  const inner = readJson(json.value)
  return 'problem' in inner ? within('the text', inner) : inner
}

/** JSON somewhere in a text: a line of a log, Server-Sent Events, `const event = {…}`. */
export function recogniseJsonWithin(text: string): Answer | undefined {
  const start = text.search(/\{\s{0,99}["'\w“‘]/)
  if (start < 0) return undefined
  const json = readJson(text, start)
  if ('problem' in json) return undefined
  const answer = answerOf(json.value, nothingKnown)
  return 'problem' in answer ? undefined : warned(answer, [warnings.before, ...json.warnings])
}
