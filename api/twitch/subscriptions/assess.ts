import type { Part, Subject } from './board'
import { actorsFor, type Consent } from './consent'
import { brings, isWorking, type Listed } from './listing'
import type { Refusals } from './refusals'
import { because, endingOf } from './topic'
import { partOf, wantedOf, type Wanted } from './wanted'

/** How a streamer's topics stand by Twitch's list, and what is still to be made. */
export interface Assessment {
  parts: Part[]
  missing: Wanted[]
}

/** What an assessment goes by. */
export interface Circumstances {
  subject: Subject
  subscriptions: readonly Listed[]
  callback: string
  consent: Consent
  refusals: Refusals
  /** Whether what Twitch has ended should be left so. */
  isExhausted: boolean
}

/** Compares the catalogue with what Twitch lists. */
export function assess(circumstances: Circumstances): Assessment {
  const assessment: Assessment = { parts: [], missing: [] }
  for (const wanted of wantedOf(circumstances.subject.id)) {
    const part = standing(wanted, circumstances)
    if (part) assessment.parts.push({ type: wanted.type, part: partOf(wanted.condition), ...part })
    else {
      const { type, condition } = wanted
      assessment.parts.push({ type, part: partOf(condition), status: 'pending' })
      assessment.missing.push(wanted)
    }
  }
  return assessment
}

/** How a wanted subscription stands; undefined when it is to be made. */
function standing(
  wanted: Wanted,
  { subject, subscriptions, callback, consent, refusals, isExhausted }: Circumstances,
): Omit<Part, 'type' | 'part'> | undefined {
  const found = subscriptions.filter((one) => brings(one, wanted, callback))
  const working = found.find(isWorking)
  if (working) return { status: working.status === 'enabled' ? 'live' : 'pending' }
  const { scopes } = wanted
  const isHopeless = actorsFor(subject, wanted, consent, refusals).length === 0
  if (scopes.length > 0 && isHopeless) return { status: 'needs-consent', scopes }
  const last = found.at(-1)
  const ending = last && endingOf(last.status)
  if (!ending || (ending.again && !isExhausted)) return undefined
  const { status, why } = ending
  return status === 'needs-consent' ? undefined : { status, ...because(why) }
}
