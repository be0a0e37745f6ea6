import { warned, type Answer, type Recogniser } from './answer'
import { recogniseCommand } from './command'
import { recogniseFetch } from './fetch'
import { recogniseHttp } from './http'
import { recogniseJson, recogniseJsonWithin } from './json'
import { tidy } from './tidy'
import { problems } from './words'

/** The first that knows the text counts. */
const recognisers: readonly Recogniser[] = [
  recogniseJson,
  recogniseHttp,
  recogniseFetch,
  recogniseCommand,
  recogniseJsonWithin,
]

const MAX_LENGTH = 256 * 1024

/** Finds the event in whatever was pasted, or says what is wrong with it. Never throws. */
export function recognise(pasted: string): Answer {
  if (pasted.length > MAX_LENGTH) return { problem: problems.large }
  const { text, warnings, linesBefore } = tidy(pasted)
  if (text === '') return { problem: problems.empty }
  for (const recogniser of recognisers) {
    const answer = recogniser(text)
    if (!answer) continue
    if (!('problem' in answer)) return warned(answer, warnings)
    return answer.at === undefined ? answer : { ...answer, at: answer.at + linesBefore }
  }
  return { problem: problems.nothing }
}
