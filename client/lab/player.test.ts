import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PlannedEvent } from '../../api/shared/playback/plan'
import { createPlayer, type PlayerOptions } from './player'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const plan: PlannedEvent[] = [0, 1000, 1000, 5000].map((at, index) => ({
  at,
  type: 'channel.raid',
  event: {},
  step: index + 1,
}))
const advance = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function play(options: Partial<PlayerOptions> = {}) {
  const steps: number[] = []
  const player = createPlayer(plan, {
    send: async ({ step }) => steps.push(step),
    ...options,
  })
  return { steps, player }
}

it('sends each event at its time', async () => {
  const { steps, player } = play()
  player.play()
  await advance(0)
  expect(steps).toEqual([1])
  await advance(999)
  expect(steps).toEqual([1])
  await advance(1)
  expect(steps).toEqual([1, 2, 3])
  expect(player.next.value?.step).toBe(4)
  await advance(4000)
  expect(steps).toEqual([1, 2, 3, 4])
  expect(player.state.value).toBe('done')
})

it('is faster at another speed, also from the middle', async () => {
  const { steps, player } = play()
  player.play()
  await advance(1000)
  player.setSpeed(20)
  await advance(199)
  expect(steps).toEqual([1, 2, 3])
  await advance(1)
  expect(steps).toEqual([1, 2, 3, 4])
})

it('keeps what was left of a gap while it is paused', async () => {
  const { steps, player } = play()
  player.play()
  await advance(400)
  player.pause()
  await advance(60_000)
  expect(steps).toEqual([1])
  player.play()
  await advance(599)
  expect(steps).toEqual([1])
  await advance(1)
  expect(steps).toEqual([1, 2, 3])
})

it('sends one at a step, and goes on from there', async () => {
  const { steps, player } = play()
  await player.step()
  await player.step()
  await player.step()
  expect(steps).toEqual([1, 2, 3])
  expect(player.state.value).toBe('paused')
  player.play()
  await advance(3999)
  expect(steps).toEqual([1, 2, 3])
  await advance(1)
  expect(steps).toEqual([1, 2, 3, 4])
})

it('waits for the answer before it sends what is due at the same time', async () => {
  const answers: (() => void)[] = []
  const send = vi.fn<PlayerOptions['send']>(() => new Promise<void>((done) => answers.push(done)))
  const { player } = play({ send })
  player.play()
  await advance(10_000)
  expect(send).toHaveBeenCalledTimes(1)
  answers[0]?.()
  await advance(0)
  expect(send).toHaveBeenCalledTimes(2)
  await player.step()
  expect(send).toHaveBeenCalledTimes(2)
})

it('pauses with the reason when one is not taken, and tries it again', async () => {
  const send = vi.fn<PlayerOptions['send']>().mockRejectedValueOnce(new Error('No'))
  send.mockResolvedValue(undefined)
  const { player } = play({ send })
  player.play()
  await advance(0)
  expect(player.state.value).toBe('paused')
  expect(player.problem.value).toEqual(new Error('No'))
  expect(player.sent.value).toBe(0)
  await advance(10_000)
  expect(send).toHaveBeenCalledTimes(1)
  player.play()
  await advance(0)
  expect(player.problem.value).toBeUndefined()
  expect(send.mock.calls.map(([{ step }]) => step)).toEqual([1, 1])
})

it('waits by itself where that helps, and keeps the gaps after it', async () => {
  const send = vi.fn<PlayerOptions['send']>().mockRejectedValueOnce(new Error('Too many'))
  send.mockResolvedValue(undefined)
  const { player } = play({ send, retryDelayMs: () => 3000 })
  player.play()
  await advance(2999)
  expect(send).toHaveBeenCalledTimes(1)
  expect(player.state.value).toBe('playing')
  await advance(1)
  expect(player.sent.value).toBe(1)
  await advance(999)
  expect(player.sent.value).toBe(1)
  await advance(1)
  expect(player.sent.value).toBe(3)
})

it('stops at once, and starts anew', async () => {
  const answers: (() => void)[] = []
  const send = vi.fn<PlayerOptions['send']>(() => new Promise<void>((done) => answers.push(done)))
  const { player } = play({ send })
  player.play()
  await advance(0)
  player.stop()
  answers[0]?.()
  await advance(10_000)
  expect(player.sent.value).toBe(0)
  expect(send).toHaveBeenCalledTimes(1)
  player.play()
  await advance(0)
  expect(send.mock.calls.map(([{ step }]) => step)).toEqual([1, 1])
})

it('starts anew after its end', async () => {
  const { steps, player } = play()
  player.play()
  await advance(5000)
  player.play()
  await advance(0)
  expect(steps).toEqual([1, 2, 3, 4, 1])
})
