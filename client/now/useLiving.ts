import { computed, watch, type ComputedRef } from 'vue'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { fieldsOf } from '../feed/entry'
import { serverNow } from '../lib/serverTime'
import { useLoaded } from '../lib/useLoaded'
import { useClock } from '../schedule/clock'
import type { LivingThing } from './livingThings'

const DAY_MS = 24 * 60 * 60_000
const COUNTDOWN_MS = 3 * 60_000

const hasId = /^channel\.(hype|poll|pred|goal|charity)/

/** What may be alive: whether it is tells what is loaded for it. */
function candidatesIn(events: readonly FeedEvent[]): ReadonlySet<FeedEvent> {
  const now = serverNow()
  const mayLive = (event: FeedEvent) => {
    const age = now - event.receivedAt
    return hasId.test(event.type) ? age < DAY_MS : age < COUNTDOWN_MS && isCountdown(event)
  }
  return new Set(events.filter(mayLive))
}

/** Whether an ad break or a raid that is to leave may run down. */
const isCountdown = (event: FeedEvent): boolean =>
  event.type === 'channel.ad_break.begin' ||
  (event.type === 'channel.moderate' && fieldsOf(event)['action'] === 'raid')

/** What is happening now in a feed, as HappeningNow draws it. */
export interface Living {
  things: ComputedRef<readonly LivingThing[]>
  /** How many things that are. */
  count: ComputedRef<number>
  /** All that tells of them, which is no row for as long as they are drawn elsewhere. */
  events: ComputedRef<ReadonlySet<FeedEvent>>
}

/**
 * Follows what is happening now. What tells it is loaded once there may be anything.
 * @param events newest first
 */
export function useLiving(events: () => readonly FeedEvent[]): Living {
  const now = useClock()
  const { started: loaded, ask } = useLoaded(
    () => import('./livingThings'),
    ({ followLivingThings }) => followLivingThings(),
  )
  const waiting = computed(() => (loaded.value ? undefined : candidatesIn(events())))
  watch(
    () => Boolean(waiting.value?.size),
    (isAny) => isAny && ask(),
    { immediate: true },
  )
  const things = computed(() => loaded.value?.(events(), now.value) ?? [])
  return {
    things,
    count: computed(() => things.value.length),
    events: computed(() => waiting.value ?? new Set(things.value.flatMap((thing) => thing.events))),
  }
}
