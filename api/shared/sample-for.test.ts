import { describe, expect, it } from 'vitest'
import { sampleFor } from './sample-for'

const sunny = { id: '1', login: 'sunny', name: 'Sunny' }
const margaret = { id: '100193608', login: 'margaret', name: 'Margaret' }

describe('a sample for a streamer', () => {
  it('happens on their channel', () => {
    expect(sampleFor('channel.follow', sunny)).toMatchObject({
      broadcaster_user_id: '1',
      broadcaster_user_login: 'sunny',
      broadcaster_user_name: 'Sunny',
    })
  })

  it('reaches into lists', () => {
    expect(sampleFor('automod.settings.update', sunny)).toMatchObject({
      data: [{ broadcaster_user_login: 'sunny' }],
    })
  })

  it('does not make anyone raid themselves', () => {
    expect(sampleFor('channel.raid', margaret)).toMatchObject({
      from_broadcaster_user_login: 'tfue',
      to_broadcaster_user_login: 'margaret',
    })
  })
})
