import * as v from 'valibot'
import {
  isSaying,
  worded,
  type Sayings,
  type Told,
  type Wording,
} from '../../api/shared/descriptions/description'

/** Something told as data, as it comes over Pusher. */
export const toldSchema = v.object({
  code: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
})

/** Words for what the API told as data; undefined where this page has none, for it is older. */
export const tell = <S extends Sayings, Words>(
  sayings: S,
  wording: Wording<S, Words>,
  told: Told | undefined,
): Words | undefined => (told && isSaying(sayings, told) ? worded(wording, told) : undefined)
