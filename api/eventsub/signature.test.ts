import { describe, expect, it } from 'vitest'
import { isSignature, sign } from './signature'

// The known answer of Twitch's protocol notes.
const id = 'e76c6bd4-55c9-4987-8304-da1588d8988b'
const timestamp = '2026-11-20T21:00:00.123456789Z'
const body = Buffer.from(
  '{"challenge":"pogchamp-kappa-360noscope-vohiyo","subscription":{"id":"f1c2a387-161a-49f9-a165-0f21d7a4e1c4"}}',
)
const signature = 'sha256=a4b57930502c467bb9be93554ceaa46c57c67c0c6e7c415798cc49b1cb07ecf5'

describe('the signature of a callback', () => {
  it('is the HMAC over id, timestamp and raw body', () => {
    expect(sign('s3cRe7-s3cRe7', id, timestamp, body)).toBe(signature)
  })

  it('differs when a byte, the id, the time or the secret differs', () => {
    const others = [
      sign('s3cRe7-s3cRe8', id, timestamp, body),
      sign('s3cRe7-s3cRe7', `${id}0`, timestamp, body),
      sign('s3cRe7-s3cRe7', id, '2026-11-20T21:00:00.123456788Z', body),
      sign('s3cRe7-s3cRe7', id, timestamp, Buffer.concat([body, Buffer.from(' ')])),
    ]
    for (const other of others) expect(isSignature(signature, other)).toBe(false)
  })

  it('is not met by an empty, shorter or longer text', () => {
    for (const text of ['', 'sha256=', signature.slice(0, -1), `${signature}0`]) {
      expect(isSignature(signature, text)).toBe(false)
    }
    expect(isSignature(signature, signature)).toBe(true)
  })
})
