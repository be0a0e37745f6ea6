import { expect, it } from 'vitest'
import { sunny, tfue } from '../shared/cast'
import { consents } from './consents'

const of = (id: string) => consents.find(({ userId }) => userId === id)

it('cover follows, subs, polls and chat, and leave one streamer out', () => {
  expect(of(tfue.id)?.scopes).toEqual(
    expect.arrayContaining([
      'moderator:read:followers',
      'channel:read:subscriptions',
      'channel:read:polls',
      'user:read:chat',
      'user:bot',
      'channel:bot',
    ]),
  )
  expect(of(sunny.id)).toBeUndefined()
})
