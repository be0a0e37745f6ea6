import { expect, it } from 'vitest'
import { TokenBucket } from './token-bucket'

/** How many of `count` are allowed at this time. */
const taken = (bucket: TokenBucket, count: number, now: number): number =>
  Array.from({ length: count }, () => bucket.take(now)).filter(Boolean).length

it('allows a burst, then so many a second, and saves up no more than the burst', () => {
  const bucket = new TokenBucket({ burst: 100, perSecond: 10 })
  expect(taken(bucket, 200, 5_000)).toBe(100)
  expect(taken(bucket, 200, 5_099)).toBe(0)
  expect(taken(bucket, 200, 6_000)).toBe(10)
  expect(taken(bucket, 200, 6_250)).toBe(2)
  expect(taken(bucket, 200, 1_000_000)).toBe(100)
})
