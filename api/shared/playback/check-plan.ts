import { checkEvent } from '../check'
import { actorOf } from './plan'
import type { Scenario } from './scenario'

/** What is wrong with an event of a scenario: "Step 2, `tier` must be 1000, 2000 or 3000". */
export interface StepProblem {
  message: string
  /** Strange, but no reason not to send it. */
  isHarmless: boolean
}

/** Compares the events of a scenario with what Twitch documents. */
export const checkSteps = ({ steps }: Scenario): StepProblem[] =>
  steps.flatMap(({ type, event, people }, index) => {
    const place = `Step ${index + 1}`
    const fields = checkEvent(type, event).map(({ message, isUnknown = false }) => ({
      message: `${place}: ${message}`,
      isHarmless: isUnknown,
    }))
    const isNobody = people.length > 0 && actorOf(type) === undefined
    const message = `${place}, \`people\`: nobody acts in ${type}`
    return isNobody ? [...fields, { message, isHarmless: false }] : fields
  })
