import { milliseconds, percent, whole, type Section } from '../table'
import { measureThroughput } from '../throughput'

const FLOOR = 0.5
const SHARED_FLOOR = 0.5

/** Callbacks, from their first byte to the subscriber's message. */
export const measureCallbacks: Section = async (launcher) => {
  const { bare, ours, shared, ratio, sharedRatio, latency } = await measureThroughput(launcher)
  const failures = []
  if (ratio < FLOOR) failures.push('The whole path is slower than 50 % of the bare handler')
  if (sharedRatio < SHARED_FLOOR) failures.push('With Redis it is slower than 50 % of without')
  return {
    rows: [
      ['Callbacks per second, bare node:http', whole(bare), 'body read, HMAC checked, parsed'],
      ['Callbacks per second, whole path', whole(ours), 'one subscriber'],
      ['Whole path beside bare', percent(ratio), '≥ 60 % aim, 50 % floor'],
      ['Callbacks per second, with Redis', whole(shared), 'the same, shared by processes'],
      ['With Redis beside without', percent(sharedRatio), '≥ 50 %'],
      ['POST to message, median', milliseconds(latency.median)],
      ['POST to message, p99', milliseconds(latency.p99)],
    ],
    failures,
  }
}
