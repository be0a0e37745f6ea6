import { reasons } from '../../api/shared/descriptions/reasons'
import type { Topic } from '../api'
import { wordsForDescriptor } from '../language/descriptor'
import { texts } from './texts'

/** Says why a topic does not work; in the API's words where this page has none. */
export function useReason() {
  return ({ why, reason }: Topic) => wordsForDescriptor(reasons, texts.value.reasons, why) ?? reason
}
