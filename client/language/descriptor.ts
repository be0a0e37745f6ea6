import * as v from 'valibot'
import {
  isDescriptor,
  worded,
  type DescriptorTable,
  type ReceivedDescriptor,
  type Wording,
} from '../../api/shared/descriptions/descriptor'

/** Something told as data, as it comes over Pusher. */
export const toldSchema = v.object({
  code: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
})

/** Words for what the API told as data; undefined where this page has none, for it is older. */
export const tell = <S extends DescriptorTable, Words>(
  table: S,
  wording: Wording<S, Words>,
  told: ReceivedDescriptor | undefined,
): Words | undefined => (told && isDescriptor(table, told) ? worded(wording, told) : undefined)
