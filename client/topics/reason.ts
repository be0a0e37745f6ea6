import { reasons } from '../../api/shared/descriptions/reasons'
import type { Topic } from '../api'
import { tell } from '../language/told'
import { texts } from './texts'

/** Tells why a topic does not work; in the API's words where this page has none. */
export function useReason() {
  return ({ why, reason }: Topic) => tell(reasons, texts.value.reasons, why) ?? reason
}
