import { describe, expect, it } from 'vitest'
import { accessOf, isCacheChannel, isChannelName, isEventName, isSocketId } from './names'

describe('channel names', () => {
  it.each([
    'tfue',
    'private-tfue-mods',
    'A_z-0=9@x,y.z;',
    '__proto__',
    'x'.repeat(200),
    '#server-to-user-7',
  ])('allow %s', (name) => expect(isChannelName(name)).toBe(true))

  it.each([
    '',
    'x'.repeat(201),
    'a b',
    '#server-to-user-',
    '#other',
    'naïve',
    'tfue\n',
    'a/b',
    'a:b',
  ])('refuse %j', (name) => expect(isChannelName(name)).toBe(false))

  it('tell by their prefix who may join', () => {
    const names = [
      'a',
      'privateer',
      'a-private-b',
      'private-a',
      'private-encrypted-a',
      'presence-a',
    ]
    expect([...names, '#server-to-user-7'].map(accessOf)).toEqual(
      'public public public private private presence user'.split(' '),
    )
  })

  it('tell by their prefix whether the last event is kept', () => {
    const caches = ['cache-a', 'private-cache-a', 'private-encrypted-cache-a', 'presence-cache-a']
    expect(caches.every(isCacheChannel)).toBe(true)
    expect(['a', 'private-a', 'a-cache-b', 'cached', 'private-a-cache-'].some(isCacheChannel)).toBe(
      false,
    )
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
