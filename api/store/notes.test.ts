import { afterEach, beforeEach, expect, it } from 'vitest'
import { startRedis, type TestRedis } from '../../tests/redis'
import { createLog } from '../operations/log'
import { connectStore, createNotes, type Notes, type Store } from '.'

let redis: TestRedis
let stores: Store[]

beforeEach(async () => {
  redis = await startRedis()
  stores = []
})
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()))
  await redis.kill()
})

/** The notes of one more process. */
async function process(): Promise<Notes> {
  const store = await connectStore(redis.url, createLog('silent'))
  stores.push(store)
  return createNotes(store)
}
function heardBy(notes: Notes, sinceMs = 60_000): string[] {
  const heard: string[] = []
  notes.hear('names', sinceMs, (text) => heard.push(text))
  return heard
}

it('are heard by all but who told them, each once and in order', async () => {
  const [one, two, three] = [await process(), await process(), await process()]
  const [own, second, third] = [one, two, three].map((notes) => heardBy(notes))
  for (const text of ['a', 'b', 'c']) one.tell('names', text)
  two.tell('names', 'd')
  one.tell('others', 'never')
  await expect.poll(() => third).toEqual(['a', 'b', 'c', 'd'])
  await expect.poll(() => second).toEqual(['a', 'b', 'c'])
  await expect.poll(() => own).toEqual(['d'])
})

it('are heard by who comes later, as far back as that is of use', async () => {
  const one = await process()
  one.tell('names', 'before')
  const two = await process()
  const late = heardBy(two)
  await expect.poll(() => late).toEqual(['before'])
  const fresh = heardBy(two, -60_000)
  one.tell('names', 'after')
  await expect.poll(() => late).toEqual(['before', 'after'])
  expect(fresh).toEqual([])
})

it('go on after Redis was away, also for who came meanwhile', async () => {
  const [one, two] = [await process(), await process()]
  const heard = heardBy(two)
  await redis.kill()
  const three = await process()
  const early = heardBy(three)
  await redis.start()
  const told = () => {
    one.tell('names', 'again')
    return [heard.length, early.length].map((count) => count > 0)
  }
  await expect.poll(told).toEqual([true, true])
})
