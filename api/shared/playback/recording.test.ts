import { describe, expect, it } from 'vitest'
import { sampleFor } from '../sample-for'
import type { AnyEnvelope } from '../envelope'
import { longGapsIn, planOfRecording, readRecording, toJsonLines } from './recording'

const tfue = { id: '60056333', login: 'tfue', name: 'Tfue' }
const ninja = { id: '19571641', login: 'ninja', name: 'Ninja' }

function envelope(receivedAt: number, viewers = 1): AnyEnvelope {
  return {
    id: `id-${receivedAt}`,
    seq: receivedAt,
    epoch: 'e',
    type: 'channel.raid',
    version: '1',
    at: new Date(receivedAt).toISOString(),
    receivedAt,
    origin: 'twitch',
    streamer: tfue,
    event: { ...sampleFor('channel.raid', tfue), viewers },
  }
}

describe('a recording', () => {
  it('is written oldest first, without what only the page knows, and read again', () => {
    const feed = [
      { ...envelope(3000), channel: 'tfue' },
      { ...envelope(1000), channel: 'tfue' },
    ]
    const text = toJsonLines(feed)
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([envelope(1000), envelope(3000)])
    const { envelopes, problems } = readRecording(text)
    expect(problems).toEqual([])
    expect(envelopes.map(({ line, event }) => [line, event])).toEqual([
      [1, envelope(1000).event],
      [2, envelope(3000).event],
    ])
  })

  it('names each line that is no event, and reads the others', () => {
    const lines = [
      JSON.stringify(envelope(1)),
      '',
      '{"type":',
      '[]',
      '"text"',
      JSON.stringify({ ...envelope(2), streamer: undefined }),
      JSON.stringify({ ...envelope(2), receivedAt: 'now' }),
      JSON.stringify(envelope(3)),
    ]
    const { envelopes, problems } = readRecording(lines.join('\r\n'))
    expect(envelopes.map(({ line }) => line)).toEqual([1, 8])
    expect(problems).toEqual([
      { line: 3, message: 'is not JSON' },
      { line: 4, message: 'has no `type`' },
      { line: 5, message: 'is no envelope of an event' },
      { line: 6, message: 'has no `streamer`' },
      { line: 7, message: '`receivedAt` must be a number of ms since 1970' },
    ])
  })

  it('is played with its own gaps, the long ones cut to 30 s', () => {
    const times = [1_000, 2_500, 2_500, 400_000, 401_000]
    const { envelopes } = readRecording(toJsonLines(times.map((time) => envelope(time))))
    expect(planOfRecording(envelopes).map(({ at }) => at)).toEqual([0, 1500, 1500, 31_500, 32_500])
    expect(longGapsIn(envelopes)).toBe(1)
  })

  it('is moved to the channel that it is played on', () => {
    const { envelopes } = readRecording(toJsonLines([envelope(1, 77)]))
    const [event] = planOfRecording(envelopes, ninja)
    expect(event?.event).toMatchObject({ to_broadcaster_user_login: 'ninja', viewers: 77 })
    expect(planOfRecording(envelopes, tfue)[0]?.event).toEqual(envelope(1, 77).event)
  })
})
