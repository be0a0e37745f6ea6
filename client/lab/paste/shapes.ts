import { isRecord } from '../../../api/shared/record'
import { recogniseBareEvent } from './bareEvent'
import { warned, type Answer, type Fields, type Surroundings } from './answer'
import { recogniseCallback, recogniseSocketMessage, refuseSubscription } from './eventsubMessage'
import { recogniseOrder } from './order'
import { recognisePusher } from './pusher'
import { recogniseWebSub } from './websub2019'
import { problems, warnings } from './words'

/** Reads JSON of one shape; undefined if it has another. */
type Shape = (value: Fields, around: Surroundings) => Answer | undefined

/** What JSON can be; the first that fits counts. */
const shapes: readonly Shape[] = [
  recogniseSocketMessage,
  recogniseCallback,
  recogniseOrder,
  recognisePusher(answerOf),
  refuseSubscription,
  recogniseWebSub,
  recogniseBareEvent,
]

/** Finds the event in a value of JSON; of a list the first. */
export function answerOf(value: unknown, around: Surroundings): Answer {
  if (Array.isArray(value)) {
    const [first] = value
    if (!isRecord(first)) return { problem: value.length > 0 ? problems.noGuess : problems.list }
    const answer = answerOf(first, around)
    return value.length > 1 ? warned(answer, [warnings.first(value.length, 'events')]) : answer
  }
  if (!isRecord(value)) return { problem: problems.noGuess }
  for (const shape of shapes) {
    const answer = shape(value, around)
    if (answer) return answer
  }
  return { problem: problems.noGuess }
}
