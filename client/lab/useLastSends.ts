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
    times: v.optional(v.number()),
    at: v.optional(v.number()),
  }),
)

/** What was sent, and when (ms since 1970). */
export interface KeptSend extends Draft {
  at?: number
}

const isKept = (one: { type: string }): one is KeptSend => isEventType(one.type)
const isSame = (a: KeptSend, b: KeptSend) =>
  JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 })

/** What was sent last from this browser, newest first; the same event stands there once. */
export function useLastSends() {
  const sent = shallowRef<readonly KeptSend[]>(
    (readStored('localStorage', key, schema) ?? []).filter(isKept),
  )

  function keep(now: readonly KeptSend[]): void {
    sent.value = now
    writeStored('localStorage', key, now.length > 0 ? now : undefined)
  }

  return {
    sent,
    add({ streamer, type, changes, times }: Draft) {
      const one = { streamer, type, changes, times, at: Date.now() }
      keep([one, ...sent.value.filter((other) => !isSame(other, one))].slice(0, MAX_SENDS))
    },
    clear: () => keep([]),
  }
}
