import * as v from 'valibot'
import {
  isDescriptor,
  worded,
  type DescriptorTable,
  type ReceivedDescriptor,
  type Wording,
} from '../../api/shared/descriptions/descriptor'

/** A descriptor, as it comes over Pusher. */
export const descriptorSchema = v.object({
  code: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
})

/** Words for a descriptor of the API's; undefined where this page has none, for it is older. */
export const wordsForDescriptor = <S extends DescriptorTable, Words>(
  table: S,
  wording: Wording<S, Words>,
  descriptor: ReceivedDescriptor | undefined,
): Words | undefined =>
  descriptor && isDescriptor(table, descriptor) ? worded(wording, descriptor) : undefined
