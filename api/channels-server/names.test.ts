import { describe, expect, it } from 'vitest'
import { isChannelName, isEventName, isRestricted, isSocketId } from './names'

describe('channel names', () => {
  it.each(['tfue', 'private-tfue-mods', 'A_z-0=9@x,y.z;', '__proto__', 'x'.repeat(200)])(
    'allow %s',
    (name) => expect(isChannelName(name)).toBe(true),
  )

  it.each(['', 'x'.repeat(201), 'a b', '#server-to-user-1', 'naïve', 'tfue\n', 'a/b', 'a:b'])(
    'refuse %j',
    (name) => expect(isChannelName(name)).toBe(false),
  )

  it('are restricted by their prefix', () => {
    expect(['private-a', 'presence-a', 'private-encrypted-a'].every(isRestricted)).toBe(true)
    expect(['privateer', 'presence', 'a-private-b'].some(isRestricted)).toBe(false)
  })
})

describe('event names', () => {
  it('have 1 to 200 characters', () => {
    expect(isEventName('channel.raid')).toBe(true)
    expect(isEventName('é'.repeat(200))).toBe(true)
    expect(isEventName('')).toBe(false)
    expect(isEventName('x'.repeat(201))).toBe(false)
  })
})

describe('socket ids', () => {
  it('are two numbers joined by a dot', () => {
    expect(isSocketId('123.456')).toBe(true)
    expect(['1', '1.', '.1', '1.2.3', 'a.b', '1.2\n'].some(isSocketId)).toBe(false)
  })
})
