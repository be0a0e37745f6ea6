import { expect, it } from 'vitest'
import { createSpacing } from './tones'

it('plays one tone for a crowd of one family, and again after a moment', () => {
  let now = 1000
  const mayPlay = createSpacing(() => now)
  const crowd = ['support', 'support', 'chat', 'support'] as const
  expect(crowd.map(mayPlay)).toEqual([true, false, true, false])
  now += 400
  expect(mayPlay('support')).toBe(true)
})
