import { shallowRef } from 'vue'
import * as v from 'valibot'
import { isEventType } from '../../api/shared/catalogue'
import { readStored, writeStored } from '../lib/stored'
import type { Draft } from './useDraft'

const key = 'lab.sent'
const MAX_SENDS = 12
const schema = v.array(
  v.object({
    streamer: v.string(),
    type: v.pipe(v.string(), v.check(isEventType)),
    changes: v.record(v.string(), v.unknown()),
  }),
)

const isDraft = (one: { type: string }): one is Draft => isEventType(one.type)
const isSame = (a: Draft, b: Draft) => JSON.stringify(a) === JSON.stringify(b)

/** What was sent last from this browser, newest first; the same event stands there once. */
export function useLastSends() {
  const sent = shallowRef<readonly Draft[]>(
    (readStored('localStorage', key, schema) ?? []).filter(isDraft),
  )

  function keep(now: readonly Draft[]): void {
    sent.value = now
    writeStored('localStorage', key, now.length > 0 ? now : undefined)
  }

  return {
    sent,
    add: (draft: Draft) =>
      keep([draft, ...sent.value.filter((one) => !isSame(one, draft))].slice(0, MAX_SENDS)),
    clear: () => keep([]),
  }
}
