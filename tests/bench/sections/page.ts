import { measureFullFeed } from '../page/full-feed'
import { measureSendToCard } from '../page/send-to-card'
import { milliseconds, whole, type Section } from '../table'

const MEDIAN_AIM_MS = 50
const PRESS_AIM_MS = 200

/** The page in Chromium: an event sent to its card, and a full feed that gets fuller. */
export const measurePage: Section = async (launcher) => {
  const times = (await measureSendToCard(launcher)).toSorted((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)] ?? Infinity
  const feed = await measureFullFeed(launcher)
  return {
    rows: [
      ['Send to card, 100 viewers, median', milliseconds(median), `< ${MEDIAN_AIM_MS} ms aim`],
      [
        'Frames over 50 ms, 10,000 events, 50 a second',
        whole(feed.framesOver50),
        `of ${whole(feed.frames)}`,
      ],
      ['Longest frame', milliseconds(feed.longestFrame), '≤ 50 ms aim'],
      ['Slowest press to paint', milliseconds(feed.slowestPress), `< ${PRESS_AIM_MS} ms aim`],
      ['Heap before the minute', `${whole(feed.heapBefore / 1e6)} MB`],
      ['Heap after it', `${whole(feed.heapAfter / 1e6)} MB`],
      ['Rows in the document', whole(feed.rows)],
    ],
    failures: [
      ...(median < MEDIAN_AIM_MS ? [] : ['A card takes longer than 50 ms']),
      ...(feed.slowestPress < PRESS_AIM_MS ? [] : ['A press takes longer than 200 ms to paint']),
    ],
  }
}
