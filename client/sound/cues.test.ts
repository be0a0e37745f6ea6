import { describe, expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import { defaults } from './settings'
import { cuesFor } from './cues'

const raid = {
  type: 'channel.raid' as const,
  origin: 'twitch' as const,
  event: samples['channel.raid'](),
}
const description = { family: 'channel' as const, amount: 240 }
const on = { ...defaults, isOn: true }

describe('what is heard of an event', () => {
  it('is nothing until sound is turned on', () => {
    expect(cuesFor(raid, description, defaults)).toEqual({ tone: false, speech: false })
  })

  it('is a tone, a voice or both, by its family', () => {
    expect(cuesFor(raid, description, on)).toEqual({ tone: true, speech: false })
    const spoken = { ...on, tones: [], spoken: ['channel' as const] }
    expect(cuesFor(raid, description, spoken)).toEqual({ tone: false, speech: true })
    expect(cuesFor(raid, { ...description, family: 'chat' }, on).tone).toBe(false)
  })

  it('is nothing below the minimum; what has no amount is heard', () => {
    const big = { ...on, minimum: 241 }
    expect(cuesFor(raid, description, big).tone).toBe(false)
    expect(cuesFor(raid, description, { ...on, minimum: 240 }).tone).toBe(true)
    expect(cuesFor(raid, { family: 'channel', amount: undefined }, big).tone).toBe(true)
  })

  it('is nothing of tests and replays when they are to be silent', () => {
    const test = { ...raid, origin: 'test' as const }
    expect(cuesFor(test, description, on).tone).toBe(true)
    expect(cuesFor(test, description, { ...on, testsSilent: true }).tone).toBe(false)
    const replay = { ...raid, origin: 'replay' as const }
    expect(cuesFor(replay, description, { ...on, testsSilent: true }).tone).toBe(false)
  })

  it('is a cheer once, and Bits that are spent otherwise', () => {
    const use = (type: string) => ({
      type: 'channel.bits.use' as const,
      origin: 'twitch' as const,
      event: { ...samples['channel.bits.use'](), type },
    })
    const support = { family: 'support' as const, amount: 100 }
    expect(cuesFor(use('cheer'), support, on).tone).toBe(false)
    expect(cuesFor(use('power_up'), support, on).tone).toBe(true)
  })

  it('is the gift, not each sub that comes with it', () => {
    const sub = (is_gift: boolean) => ({
      type: 'channel.subscribe' as const,
      origin: 'twitch' as const,
      event: { ...samples['channel.subscribe'](), is_gift },
    })
    const support = { family: 'support' as const, amount: undefined }
    expect(cuesFor(sub(true), support, on).tone).toBe(false)
    expect(cuesFor(sub(false), support, on).tone).toBe(true)
  })
})
