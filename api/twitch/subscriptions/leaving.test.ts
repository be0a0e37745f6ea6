import { afterEach, beforeEach, expect, it } from 'vitest'
import { startRedis, type TestRedis } from '../../../tests/redis'
import { createLog } from '../../operations/log'
import { connectStore, type Store } from '../../store'
import { createSharedLeaving, type Leaving } from './leaving'

let redis: TestRedis
let stores: Store[]
let one: Leaving
let two: Leaving

beforeEach(async () => {
  redis = await startRedis()
  const connect = () => connectStore(redis.url, createLog('silent'))
  stores = await Promise.all([connect(), connect()])
  const [first, second] = stores.map(createSharedLeaving)
  if (!first || !second) throw new Error('Two processes')
  one = first
  two = second
})
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()))
  await redis.kill()
})

const planned = () => redis.ask('ZCARD', 'streamer-events:leaving')

it('is looked at in time by whoever looks first, once', async () => {
  one.plan('tfue', 1_000)
  one.plan('tfue', 9_000)
  two.plan('ninja', 2_000)
  await expect.poll(planned).toContain(':2')
  expect(one.next()).toBe(1_000)
  expect(await two.due(1_500)).toEqual(['tfue'])
  expect(await one.due(1_500)).toEqual([])
  expect(await one.due(2_000)).toEqual(['ninja'])
})

it('is kept when somebody comes back, in whatever process that is told', async () => {
  one.plan('tfue', 1_000)
  await expect.poll(planned).toContain(':1')
  two.drop('tfue')
  await expect.poll(planned).toContain(':0')
  expect(await one.due(1_000)).toEqual([])
})

it('is planned here while Redis is away', async () => {
  await redis.kill()
  await expect.poll(() => stores.some((store) => store.isUp())).toBe(false)
  one.plan('tfue', 1_000)
  await expect.poll(() => one.due(1_000)).toEqual(['tfue'])
})
