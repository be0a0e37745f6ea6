import { effectScope, nextTick, shallowRef } from 'vue'
import { expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { createFeed } from '../stream/feed'
import { useMerged } from './useMerged'

const follow = (login: string, seq: number): FeedEvent => ({
  channel: login,
  id: `${login} ${seq}`,
  seq,
  epoch: 'one',
  type: 'channel.follow',
  version: '2',
  at: '2026-11-21T12:00:00Z',
  receivedAt: seq,
  origin: 'twitch',
  streamer: { id: login, login, name: login },
  event: samples['channel.follow'](),
})
const watched = (login: string) => ({ login, feed: createFeed(login) })

it('passes on the feed of one as it is, lays those of more together, and goes back', async () => {
  const [tfue, ninja] = [watched('tfue'), watched('ninja')]
  tfue.feed.merge([follow('tfue', 1), follow('tfue', 3)])
  ninja.feed.merge([follow('ninja', 2)])
  const streamers = shallowRef([tfue])
  const scope = effectScope()
  const merged = scope.run(() =>
    useMerged(
      () => streamers.value,
      () => false,
    ),
  )
  expect(merged?.events).toBe(tfue.feed.events)

  streamers.value = [tfue, ninja]
  expect(merged?.events.map(({ id }) => id)).toEqual(['tfue 3', 'ninja 2', 'tfue 1'])
  ninja.feed.receive([follow('ninja', 4)])
  await nextTick()
  expect(merged?.arrivals.map(({ id }) => id)).toEqual(['ninja 4'])
  expect(merged?.arrived.has('ninja 4')).toBe(true)

  streamers.value = [ninja]
  expect(merged?.events).toBe(ninja.feed.events)
  scope.stop()
})

it('leaves out whoever is hidden, and all of nobody', () => {
  const [tfue, ninja] = [watched('tfue'), watched('ninja')]
  tfue.feed.merge([follow('tfue', 1)])
  ninja.feed.merge([follow('ninja', 2)])
  const hidden = shallowRef(['tfue'])
  const scope = effectScope()
  const merged = scope.run(() =>
    useMerged(
      () => [tfue, ninja],
      (login) => hidden.value.includes(login),
    ),
  )
  expect(merged?.events.map(({ id }) => id)).toEqual(['ninja 2'])
  hidden.value = ['tfue', 'ninja']
  expect(merged?.events).toEqual([])
  expect(merged?.isEmpty).toBe(true)
  scope.stop()
})
