import { milliseconds, percent, whole, type Section } from '../table'
import { measureThroughput } from '../throughput'

const FLOOR = 0.5

/** Callbacks, from their first byte to the subscriber's message. */
export const measureCallbacks: Section = async (launcher) => {
  const { bare, ours, ratio, latency } = await measureThroughput(launcher)
  return {
    rows: [
      ['Callbacks per second, bare node:http', whole(bare), 'body read, HMAC checked, parsed'],
      ['Callbacks per second, whole path', whole(ours), 'one subscriber'],
      ['Whole path beside bare', percent(ratio), '≥ 60 % aim, 50 % floor'],
      ['POST to message, median', milliseconds(latency.median)],
      ['POST to message, p99', milliseconds(latency.p99)],
    ],
    failures: ratio < FLOOR ? ['The whole path is slower than 50 % of the bare handler'] : [],
  }
}
