import { nothingKnown, warned, type Answer, type Surroundings } from './answer'
import { readJson } from './readJson'
import { answerOf } from './shapes'

/** Finds the event in the JSON that a request carries. */
export function fromJson(text: string, around: Surroundings = nothingKnown): Answer {
  const json = readJson(text)
  return 'problem' in json ? json : warned(answerOf(json.value, around), json.warnings)
}
