import { reasons } from '../../api/twitch/subscriptions/reasons'
import type { Topic } from '../api'
import { usePart } from '../language/parts'
import { tell } from '../language/told'

/** Tells why a topic does not work; in the API's words where this page has none. */
export function useReason() {
  const texts = usePart('topics')
  return ({ why, reason }: Topic) => tell(reasons, texts.reasons, why) ?? reason
}
