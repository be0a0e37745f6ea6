import { describe, expect, it } from 'vitest'
import { richTopics } from './richTopics'

const viewer = (scopes: string[], userId = '7') => ({ userId, scopes })
const live = { type: 'stream.online', status: 'live' } as const
const follow = { type: 'channel.follow', status: 'needs-consent' } as const
const cheer = { type: 'channel.cheer', status: 'live' } as const
const typesOf = (topics: ReturnType<typeof richTopics>) => topics.map(({ type }) => type)

describe('what a viewer’s own log-in brings', () => {
  it('is the chat notices of any channel', () => {
    expect(richTopics('1', viewer(['user:read:chat']), [live, follow])).toEqual([
      {
        type: 'channel.chat.notification',
        version: '1',
        condition: { broadcaster_user_id: '1', user_id: '7' },
      },
    ])
    expect(richTopics('1', viewer(['bits:read']), [live, follow])).toEqual([])
  })

  it('is on the own channel what the scopes allow and does not come already', () => {
    const own = viewer(['moderator:read:followers', 'bits:read'])
    expect(typesOf(richTopics('7', own, [live, follow, cheer]))).toEqual(['channel.follow'])
  })

  it('is also what anyone may hear, where there are no webhooks', () => {
    const types = typesOf(richTopics('1', viewer([]), []))
    expect(types).toContain('stream.online')
    expect(types.filter((type) => type === 'channel.raid')).toHaveLength(2)
    // Twitch gives a viewer ten points, and each of these costs one.
    expect(types.length).toBeLessThanOrEqual(10)
  })
})
