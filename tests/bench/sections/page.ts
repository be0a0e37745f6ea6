import { measureFullFeed, type FullFeed } from '../page/full-feed'
import { measurePostToPaint } from '../page/post-to-paint'
import { median, quantile } from '../statistics'
import { milliseconds, whole, type Section } from '../table'

/** From the POST of a callback to the paint of its card. */
const MEDIAN_MS = 20
const P99_MS = 50
const PRESS_AIM_MS = 200
const FULL_FEED_RUNS = 3

/** The page in Chromium: a callback until its card is painted, and a full feed that gets fuller. */
export const measurePage: Section = async (launcher) => {
  const times = await measurePostToPaint(launcher)
  const painted = { median: median(times), p99: quantile(times, 0.99) }
  const runs = await fullFeeds(launcher)
  const feed = medianOf(runs)
  return {
    rows: [
      ['POST to painted, 100 viewers, median', milliseconds(painted.median), `≤ ${MEDIAN_MS} ms`],
      ['POST to painted, 100 viewers, p99', milliseconds(painted.p99), `≤ ${P99_MS} ms`],
      [
        `Frames over 50 ms, 10,000 events, 50 a second, median of ${FULL_FEED_RUNS} runs`,
        whole(feed.framesOver50),
        `of ${whole(feed.frames)}, aim none; runs: ${runs.map(({ framesOver50 }) => framesOver50).join(', ')}`,
      ],
      [
        'The same, with the calls about another streamer',
        whole(feed.framesOver50Aside),
        `runs: ${runs.map(({ framesOver50Aside }) => framesOver50Aside).join(', ')}`,
      ],
      ['Longest frame of that run', milliseconds(feed.longestFrame), '≤ 50 ms aim'],
      ['Slowest press to paint', milliseconds(feed.slowestPress), `< ${PRESS_AIM_MS} ms aim`],
      ['Heap before the minute', `${whole(feed.heapBefore / 1e6)} MB`],
      ['Heap after it', `${whole(feed.heapAfter / 1e6)} MB`],
      ['Rows in the document', whole(feed.rows)],
    ],
    failures: [
      ...(painted.median <= MEDIAN_MS ? [] : [`Half of the cards take over ${MEDIAN_MS} ms`]),
      ...(painted.p99 <= P99_MS ? [] : [`Some cards take over ${P99_MS} ms`]),
      ...(feed.framesOver50 === 0 ? [] : ['Frames take longer than 50 ms']),
      ...(feed.slowestPress < PRESS_AIM_MS ? [] : ['A press takes longer than 200 ms to paint']),
    ],
  }
}

/** One after the other, so that none is in another's way. */
async function fullFeeds(launcher: readonly string[]): Promise<FullFeed[]> {
  const runs: FullFeed[] = []
  for (let run = 0; run < FULL_FEED_RUNS; run++) runs.push(await measureFullFeed(launcher))
  return runs
}

/** The run in the middle, by the frames that took too long. */
function medianOf(runs: readonly FullFeed[]): FullFeed {
  const sorted = runs.toSorted((a, b) => a.framesOver50 - b.framesOver50)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new RangeError('There is no run')
  return middle
}
