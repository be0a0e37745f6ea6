import { expect, it } from 'vitest'
import { createAudience } from './audience'

const settle = () => new Promise((resolve) => setImmediate(resolve))

it('without a source takes whoever is listened to for watched', () => {
  const audience = createAudience(
    (_type, login) => login === 'tfue',
    () => 0,
  )
  expect([audience.has('tfue'), audience.has('tfue'), audience.has('ninja')]).toEqual([
    true,
    true,
    false,
  ])
})

it('takes who has only just been subscribed to for watched, then whoever is', async () => {
  let time = 0
  let watched = new Set<string>()
  const audience = createAudience(
    () => true,
    () => time,
  )
  audience.follow(() => Promise.resolve(watched))
  expect(audience.has('tfue')).toBe(true)
  await settle()
  expect(audience.has('tfue')).toBe(false)
  watched = new Set(['tfue'])
  time += 5_000
  audience.has('tfue')
  await settle()
  expect(audience.has('tfue')).toBe(true)
})

it('goes by the last answer where none comes', async () => {
  let time = 0
  let isBroken = false
  const audience = createAudience(
    () => true,
    () => time,
  )
  audience.follow(() =>
    isBroken ? Promise.reject(new Error('gone')) : Promise.resolve(new Set(['tfue'])),
  )
  audience.has('tfue')
  await settle()
  isBroken = true
  time += 5_000
  audience.has('tfue')
  await settle()
  expect(audience.has('tfue')).toBe(true)
})
