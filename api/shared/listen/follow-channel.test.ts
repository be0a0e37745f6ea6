import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { samples } from '../samples'
import type { HistoryAnswer } from './catch-up'
import { createCursor, type Cursor } from './cursor'
import type { FeedEvent } from './feed-event'
import { followChannel } from './follow-channel'
import { pause } from './pause'

const event = (seq: number, epoch = 'a'): FeedEvent => ({
  channel: 'tfue',
  id: `${epoch}${seq}`,
  seq,
  epoch,
  type: 'channel.follow',
  version: '2',
  at: '2026-11-21T12:00:00Z',
  receivedAt: seq,
  origin: 'twitch',
  streamer: { id: '1', login: 'tfue', name: 'Tfue' },
  event: samples['channel.follow'](),
})
const answer = (...seqs: number[]): HistoryAnswer<FeedEvent> => ({
  epoch: 'a',
  complete: true,
  events: seqs.map((seq) => event(seq)),
})

/** A channel whose history answers when the test says so. */
function follow() {
  const shown: string[] = []
  const requests: (Cursor | undefined)[] = []
  const waiting: ((answer?: HistoryAnswer<FeedEvent>) => void)[] = []
  const channel = followChannel(
    {
      ask(cursor) {
        requests.push(cursor)
        return new Promise((resolve) => waiting.push(resolve))
      },
      take({ events }) {
        shown.push(...events.map(({ id }) => `history ${id}`))
        return events.length
      },
      show: ({ id }) => void shown.push(`live ${id}`),
    },
    createCursor(),
    { pause },
  )
  async function reply(historyAnswer?: HistoryAnswer<FeedEvent>) {
    waiting.shift()?.(historyAnswer)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { channel, shown, requests, reply }
}

describe('a followed channel', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('lets live events wait until the history has answered', async () => {
    const { channel, shown, reply } = follow()
    const round = channel.subscribed()
    channel.receive(event(4))
    channel.receive(event(5))
    expect(shown).toEqual([])
    await reply(answer(1, 2, 3))
    expect(await round).toMatchObject({ recovered: 3 })
    expect(shown).toEqual(['live a4', 'live a5', 'history a1', 'history a2', 'history a3'])
    channel.receive(event(6))
    expect(shown.at(-1)).toBe('live a6')
  })

  it('lets them wait for two seconds at most, and goes on asking', async () => {
    const { channel, shown, requests, reply } = follow()
    const round = channel.subscribed()
    channel.receive(event(2))
    for (let failures = 0; failures < 2; failures++) {
      await reply()
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(shown).toEqual(['live a2'])
    channel.receive(event(3))
    expect(shown).toEqual(['live a2', 'live a3'])
    await reply(answer(1, 2, 3))
    expect(await round).toMatchObject({ recovered: 3 })
    expect(requests.length).toBe(3)
  })

  it('asks for what came after the last one, on every subscription', async () => {
    const { channel, requests, reply } = follow()
    const first = channel.subscribed()
    await reply(answer(1, 2))
    await first
    channel.receive(event(3))
    channel.stop()
    const second = channel.subscribed()
    await reply(answer(4))
    expect(await second).toMatchObject({ recovered: 1, isRestarted: false })
    expect(requests).toEqual([undefined, { epoch: 'a', after: 3, seen: 3 }])
  })

  it('shows what waited when the link is lost meanwhile', async () => {
    const { channel, shown, reply } = follow()
    const round = channel.subscribed()
    channel.receive(event(1))
    channel.stop()
    expect(shown).toEqual(['live a1'])
    await reply(answer(1, 2))
    expect(await round).toBeUndefined()
    expect(shown).toEqual(['live a1'])
  })

  it('asks for an event that Pusher has left out, once', async () => {
    const { channel, requests, reply } = follow()
    const round = channel.subscribed()
    await reply(answer(1))
    await round
    channel.receive(event(3))
    channel.receive(event(4))
    expect(requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(3000)
    expect(requests).toHaveLength(2)
    expect(requests[1]).toEqual({ epoch: 'a', after: 1, seen: 4 })
    await reply(answer(2, 3, 4))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(2)
  })

  it('asks what a server holds that has begun anew, though it counts anew', async () => {
    const { channel, requests, shown, reply } = follow()
    const round = channel.subscribed()
    await reply(answer(1, 2, 3))
    await round
    channel.receive(event(2, 'b'))
    await vi.advanceTimersByTimeAsync(3000)
    expect(requests.at(-1)).toEqual({ epoch: 'b', after: 0, seen: 2 })
    await reply({ epoch: 'b', complete: true, events: [event(1, 'b'), event(2, 'b')] })
    expect(shown.slice(3)).toEqual(['live b2', 'history b1', 'history b2'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(2)
  })

  it('asks for nothing when the missing one comes a little later', async () => {
    const { channel, requests, shown, reply } = follow()
    const round = channel.subscribed()
    await reply(answer(1))
    await round
    channel.receive(event(3))
    channel.receive(event(2))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(1)
    expect(shown).toEqual(['history a1', 'live a3', 'live a2'])
  })
})
