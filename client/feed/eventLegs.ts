import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { percentile } from './percentile'

/** When an event came to the page and when it stood there; ms since 1970 by this device's clock. */
export interface PageTiming {
  arrivedAt: number
  /** Undefined until it is painted, and where nobody looked. */
  paintedAt?: number
}

/** The legs of an event's way; ms. */
export interface Legs {
  /** From Twitch's sending to the API's receiving, by their clocks. */
  twitch?: number
  /** From the API to the page: two devices' clocks, so it is about. */
  api?: number
  /** From the page's receiving to the screen, by one clock. */
  page?: number
}

/** Half of the events took less than `p50`, all but one in twenty less than `p95`; ms. */
export interface Spread {
  p50: number
  p95: number
}

/** The way of one event, as far as it is known. */
export function legsOf(event: Pick<FeedEvent, 'at' | 'receivedAt'>, timing?: PageTiming): Legs {
  const { arrivedAt, paintedAt } = timing ?? {}
  const sent = Date.parse(event.at)
  return {
    twitch: Number.isNaN(sent) ? undefined : event.receivedAt - sent,
    api: arrivedAt === undefined ? undefined : arrivedAt - event.receivedAt,
    page: arrivedAt === undefined || paintedAt === undefined ? undefined : paintedAt - arrivedAt,
  }
}

/** How the legs of a visit spread; a leg that was never measured is left out. */
export function spreadOf(ways: readonly Legs[]): Partial<Record<keyof Legs, Spread>> {
  const spread = (leg: keyof Legs): Spread | undefined => {
    const spans = ways.flatMap((way) => way[leg] ?? [])
    const [p50, p95] = [percentile(spans, 50), percentile(spans, 95)]
    return p50 === undefined || p95 === undefined ? undefined : { p50, p95 }
  }
  return { twitch: spread('twitch'), api: spread('api'), page: spread('page') }
}

/** Whether an event seems to have come before it was sent: the clocks disagree by at least that. */
export const clockSkew = ({ twitch = 0, api = 0 }: Legs): number => Math.max(0, -twitch, -api)
