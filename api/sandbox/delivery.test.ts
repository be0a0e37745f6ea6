import { describe, expect, it } from 'vitest'
import { rfc3339, sign } from './delivery'

describe('what the sandbox sends', () => {
  it('is signed as in the known example', () => {
    const body =
      '{"challenge":"pogchamp-kappa-360noscope-vohiyo","subscription":{"id":"f1c2a387-161a-49f9-a165-0f21d7a4e1c4"}}'
    const id = 'e76c6bd4-55c9-4987-8304-da1588d8988b'
    expect(sign('s3cRe7-s3cRe7', id, '2026-11-20T21:00:00.123456789Z', body)).toBe(
      'sha256=a4b57930502c467bb9be93554ceaa46c57c67c0c6e7c415798cc49b1cb07ecf5',
    )
  })

  it('carries a timestamp in nanoseconds', () => {
    const now = rfc3339()
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/)
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(1000)
  })
})
