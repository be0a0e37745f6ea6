import { shallowRef } from 'vue'

/** How long (ms) a raid is offered, and both ends of it stay once the viewer has gone along. */
export const RAID_OFFER_MS = 120_000

/** A viewer who went along with a raid. */
export interface Going {
  from: string
  to: string
  /** Until then both are watched; ms since 1970. */
  until: number
}

/** The raid that the viewer went along with last. */
export const going = shallowRef<Going>()
