import { describe, expect, it } from 'vitest'
import { texts } from './texts/en'
import { clockDuration, exactTime, relativeTime } from './time'

const at = new Date(2026, 10, 21, 20, 2, 0)
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
const relative = (seconds: number) => relativeTime(at, after(seconds), texts, 'en')

describe('relativeTime', () => {
  it.each([
    [-30, 'now'],
    [4, 'now'],
    [8, '8 s'],
    [59, '59 s'],
    [60, '1 min'],
    [12 * 60, '12 min'],
    [60 * 60, '20:02'],
  ])('says after %i s: %s', (seconds, words) => expect(relative(seconds)).toBe(words))

  it('adds the date on another day', () => {
    expect(relative(24 * 60 * 60)).toBe('Nov 21, 20:02')
  })

  it('says nothing of a time that is none', () => {
    expect(relativeTime(new Date('soon'), at, texts, 'en')).toBe('')
    expect(exactTime(new Date('soon'), 'en')).toBe('')
  })
})

describe('duration', () => {
  it.each([
    [(2 * 3600 + 14 * 60 + 9) * 1000, '2:14:09'],
    [59_999, '0:00:59'],
    [-1, '0:00:00'],
  ])('writes %i ms as %s', (ms, clock) => expect(clockDuration(ms)).toBe(clock))
})
