import { expect, it } from 'vitest'
import { useMute } from './mute'

it('lasts ten minutes, and ends early when told', () => {
  let now = 5000
  const { remainingMs, mute, unmute } = useMute(() => now)
  expect(remainingMs()).toBe(0)
  mute()
  now += 60_000
  expect(remainingMs()).toBe(9 * 60_000)
  now += 9 * 60_000
  expect(remainingMs()).toBe(0)
  mute()
  unmute()
  expect(remainingMs()).toBe(0)
})
