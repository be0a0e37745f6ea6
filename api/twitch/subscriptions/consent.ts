import type { Session } from '../oauth'
import type { Subject } from './board'
import { isWorking, type Listed } from './listing'
import type { Refusals } from './refusals'
import { isGranted, topicTypes, scopesOf, type Wanted } from './wanted'

/** What is known of the consent to a streamer's topics. */
export interface Consent {
  /** Whether the streamer has ever let our client id in; undefined where nothing tells. */
  isAuthorised: boolean | undefined
  /** Who asks: a streamer or a moderator brings consent along. */
  viewer: Session | undefined
}

const openTypes = new Set<string>(topicTypes.filter((type) => scopesOf(type).length === 0))

/**
 * What is known before anything is tried. A subscription that needs no scope costs a point only
 * while its user has not let us in, and one that needs scopes is there only if the user has.
 */
export function readConsent(
  { id }: Subject,
  subscriptions: readonly Listed[],
  viewer?: Session,
): Consent {
  const working = subscriptions.filter(isWorking)
  const isStreamer = viewer?.userId === id && viewer.scopes.length > 0
  const letIn = working.some(({ type, cost }) => !openTypes.has(type) || cost === 0)
  const isKnown = working.length > 0
  return { isAuthorised: isStreamer || letIn || (isKnown ? false : undefined), viewer }
}

/** Whose consent to it is worth a try: the streamer's, then that of the viewer as a moderator. */
export function actorsFor(
  { id }: Subject,
  wanted: Wanted,
  { isAuthorised, viewer }: Consent,
  refusals: Refusals,
): string[] {
  const actors: string[] = []
  if (isAuthorised !== false && !refusals.has(id, wanted)) actors.push(id)
  if (viewer && viewer.userId !== id && mayAct(viewer, wanted)) {
    if (!refusals.has(viewer.userId, wanted)) actors.push(viewer.userId)
  }
  return actors
}

const mayAct = ({ scopes }: Session, wanted: Wanted): boolean =>
  'moderator_user_id' in wanted.condition && isGranted(wanted.scopes, scopes)
