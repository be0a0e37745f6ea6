import { shallowRef } from 'vue'
import { pause } from '../lib/wake'

/** While Pusher refuses the app, the page tries once in so long (ms), however many links it wants. */
const INTERVAL_MS = 30_000

/** The close code by which Pusher refuses the app, while a link of the page waits. */
export const refusal = shallowRef<number>()
/** Why the page can't connect although it goes on trying, where that can be known. */
export const trouble = shallowRef<number | 'proxied'>()
let lastCode: number | undefined
let nextTryAt = 0
let links = 0

/** Waits until this link may try. */
export async function turn(stop: AbortSignal): Promise<void> {
  while (Date.now() < nextTryAt && !stop.aborted) {
    refusal.value = lastCode
    await pause(nextTryAt - Date.now(), stop)
  }
  if (lastCode) nextTryAt = Date.now() + INTERVAL_MS
}

/** What a try came to: a close code by which Pusher refuses the app, or anything else. */
export function settle(code?: number): void {
  refusal.value = lastCode = code
  nextTryAt = code ? Date.now() + INTERVAL_MS : 0
}

/** A link is wanted. @returns to be called when it is wanted no more */
export function wantLink(): () => void {
  links += 1
  return () => {
    links -= 1
    if (links === 0) refusal.value = trouble.value = undefined
  }
}
