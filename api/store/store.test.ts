import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startRedis, type TestRedis } from '../../tests/redis'
import { createLog } from '../operations/log'
import { connectStore, script, StoreUnavailable, type Store } from '.'

let redis: TestRedis
let store: Store
let written = ''

beforeEach(async () => {
  written = ''
  const log = new Writable({
    write(line, _encoding, done) {
      written += String(line)
      done()
    },
  })
  redis = await startRedis()
  store = await connectStore(redis.url, createLog('info', log))
})
afterEach(async () => {
  redis.thaw()
  await store.close()
  await redis.kill()
})

const twice = script(`return { ARGV[1], KEYS[1], ARGV[1] }`)
const answers = () => store.run(twice, ['key'], ['value'])

it('runs scripts, also after Redis has forgotten them', async () => {
  const answer = ['value', 'key', 'value']
  expect(await answers()).toEqual(answer)
  await redis.ask('SCRIPT', 'FLUSH')
  expect(await answers()).toEqual(answer)
})

it('says what Redis refuses', async () => {
  const wrong = store.run(script('return nonsense.of.mine'), [], [])
  await expect(wrong).rejects.toThrow(StoreUnavailable)
  expect(await answers()).toHaveLength(3)
})

it('waits a second for a Redis that hangs, then no more until it answers', async () => {
  redis.freeze()
  const started = performance.now()
  await expect(answers()).rejects.toThrow('does not answer')
  const waited = performance.now() - started
  expect(waited).toBeGreaterThan(900)
  await expect(answers()).rejects.toThrow(StoreUnavailable)
  expect(performance.now() - started - waited).toBeLessThan(500)
  expect(store.isUp()).toBe(false)
  redis.thaw()
  await expect.poll(() => store.isUp()).toBe(true)
  expect(await answers()).toHaveLength(3)
  expect(written.match(/Redis is away/g)).toHaveLength(1)
  expect(written.match(/Redis is back/g)).toHaveLength(1)
})

it('hears what is published, also of a Redis that has come back', async () => {
  const heard: string[] = []
  const leave = await store.hear('bell', (message) => heard.push(message))
  await redis.ask('PUBLISH', 'bell', 'one')
  await expect.poll(() => heard).toEqual(['one'])

  let ups = 0
  store.onUp(() => ups++)
  await redis.kill()
  await expect.poll(() => store.isUp()).toBe(false)
  await expect(answers()).rejects.toThrow(StoreUnavailable)
  await redis.start()
  await expect.poll(() => store.isUp()).toBe(true)
  expect(ups).toBe(1)
  const published = async () => {
    await redis.ask('PUBLISH', 'bell', 'two')
    return heard
  }
  await expect.poll(published).toContain('two')

  leave()
  await expect.poll(() => redis.ask('PUBSUB', 'NUMSUB', 'bell')).toContain(':0')
})

it('starts without a Redis, and finds it as soon as it is there', async () => {
  await redis.kill()
  const early = await connectStore(redis.url, createLog('silent'))
  await expect(early.run(twice, ['key'], ['value'])).rejects.toThrow(StoreUnavailable)
  await expect(early.hear('bell', () => {})).rejects.toThrow(StoreUnavailable)
  await redis.start()
  await expect.poll(() => early.isUp()).toBe(true)
  await early.close()
})
