const SECOND_MS = 1000

/** Lets through so many a second for each Pusher channel, and counts what is more. */
export interface ReportLimit {
  /** Whether one more may go out now; if not, it is counted. */
  take: (channel: string) => boolean
}

/** @param onSkipped called after a second in which a channel was sent more than `perSecond` */
export function createReportLimit(
  perSecond: number,
  onSkipped: (channel: string, skipped: number) => void,
): ReportLimit {
  /** Reports of a channel within its running second. */
  const seconds = new Map<string, number>()

  function end(channel: string): void {
    const skipped = (seconds.get(channel) ?? 0) - perSecond
    seconds.delete(channel)
    if (skipped > 0) onSkipped(channel, skipped)
  }

  return {
    take(channel) {
      const count = (seconds.get(channel) ?? 0) + 1
      seconds.set(channel, count)
      if (count === 1) setTimeout(end, SECOND_MS, channel).unref()
      return count <= perSecond
    },
  }
}
