import * as v from 'valibot'

/** The furthest that a `Date` can be from 1970, in ms; what is further can't be formatted. */
const FURTHEST_MS = 8.64e15

const mustBe = 'must be a number of ms since 1970'

/** A moment in ms since 1970 that a `Date` can hold. */
export const instant = v.pipe(
  v.number(mustBe),
  v.finite(mustBe),
  v.minValue(-FURTHEST_MS, mustBe),
  v.maxValue(FURTHEST_MS, mustBe),
)
