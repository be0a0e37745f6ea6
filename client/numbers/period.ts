/** What the numbers count: this stream, since the page was opened, or all that the feed holds. */
export const periods = ['stream', 'visit', 'all'] as const
export type Period = (typeof periods)[number]

/** When the periods begin; ms since 1970. There is no stream while the streamer is offline. */
export interface Beginnings {
  stream: number | undefined
  visit: number
}

/** The period to begin with, unless the viewer has chosen one that there is. */
export const periodOr = (chosen: Period | undefined, { stream }: Beginnings): Period =>
  chosen && (chosen !== 'stream' || stream !== undefined)
    ? chosen
    : stream === undefined
      ? 'visit'
      : 'stream'

/** When it begins; ms since 1970. */
export const beginningOf = (period: Period, { stream, visit }: Beginnings): number =>
  ({ stream: stream ?? visit, visit, all: 0 })[period]
