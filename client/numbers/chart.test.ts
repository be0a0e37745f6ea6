import { describe, expect, it } from 'vitest'
import { columns, line } from './chart'

const size = { width: 100, height: 20 }

describe('a chart', () => {
  it('draws a column per value, the tallest as high as there is room', () => {
    expect(columns([0, 5, 10, 0], size)).toBe('M25 10h17.5v10h-17.5zM50 0h17.5v20h-17.5z')
    expect(columns([], size)).toBe('')
  })

  it('keeps a small value visible', () => {
    expect(columns([1, 1000], size)).toMatch(/^M0 18h35v2/)
  })

  it('draws a line that begins at nothing, and a level of one point', () => {
    const points = [
      { x: 1000, y: 50 },
      { x: 1500, y: 100 },
      { x: 3000, y: 0 },
    ]
    expect(line(points, size)).toBe('M0 10L25 0L100 20')
    expect(line([{ x: 7, y: 5 }], size)).toBe('M0 0H100')
    expect(line([], size)).toBe('')
  })
})
