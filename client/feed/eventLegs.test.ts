import { describe, expect, it } from 'vitest'
import { clockSkew, legsOf, spreadOf } from './eventLegs'
import { percentile } from './percentile'

const event = { at: '2026-11-21T12:00:00.100Z', receivedAt: Date.parse('2026-11-21T12:00:00.180Z') }
const timing = (arrived: number, painted?: number) => ({
  arrivedAt: event.receivedAt + arrived,
  paintedAt: painted === undefined ? undefined : event.receivedAt + painted,
})

describe('the way of an event', () => {
  it('has a leg from Twitch to the API, to the page, and to the screen', () => {
    expect(legsOf(event, timing(30, 46))).toEqual({ twitch: 80, api: 30, page: 16 })
  })

  it('lacks what was not measured', () => {
    expect(legsOf(event)).toEqual({ twitch: 80 })
    expect(legsOf({ ...event, at: 'soon' }, timing(30))).toEqual({ api: 30 })
  })

  it('shows by how much the clocks disagree at least', () => {
    expect(clockSkew(legsOf(event, timing(-250, -240)))).toBe(250)
    expect(clockSkew(legsOf(event, timing(30, 46)))).toBe(0)
  })
})

describe('the spread of a session', () => {
  it('is that of each leg by itself', () => {
    const ways = Array.from({ length: 20 }, (_, at) => legsOf(event, timing(at + 1, at + 11)))
    expect(spreadOf([...ways, legsOf(event)])).toEqual({
      twitch: { p50: 80, p95: 80 },
      api: { p50: 10, p95: 19 },
      page: { p50: 10, p95: 10 },
    })
  })

  it('is unknown of nothing', () => {
    expect(spreadOf([])).toEqual({})
    expect(percentile([], 50)).toBeUndefined()
    expect(percentile([7], 95)).toBe(7)
  })
})
