import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { refusal, settle, turn, wantLink } from './refusal'

const { signal } = new AbortController()
const page = new EventTarget()
const turns: string[] = []
const take = (name: string) => void turn(signal).then(() => turns.push(name))

beforeEach(() => {
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', page)
  vi.useFakeTimers()
  turns.length = 0
})
afterEach(() => {
  settle()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('lets every link try while nothing was refused', async () => {
  for (const name of ['a', 'b', 'c']) take(name)
  await vi.advanceTimersByTimeAsync(0)
  expect(turns).toEqual(['a', 'b', 'c'])
})

it('lets one link of the page try in 30 s while Pusher refuses the app', async () => {
  settle(4004)
  for (const name of ['a', 'b', 'c']) take(name)
  await vi.advanceTimersByTimeAsync(29_999)
  expect(turns).toEqual([])
  for (const tried of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
    await vi.advanceTimersByTimeAsync(30_000)
    expect(turns).toEqual(tried)
  }
})

it('lets nobody hurry who returns to the page', async () => {
  settle(4004)
  take('a')
  page.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(29_999)
  expect(turns).toEqual([])
})

it('says why to a page that is opened meanwhile, and not where nothing is waited for', async () => {
  const leave = wantLink()
  settle(4003)
  leave()
  expect(refusal.value).toBeUndefined()
  take('a')
  expect(refusal.value).toBe(4003)
  settle()
  expect(refusal.value).toBeUndefined()
})
