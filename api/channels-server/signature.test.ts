import { describe, expect, it } from 'vitest'
import { parseQuery, requestSignature, verifyBody, verifyRequest } from './signature'

// Pusher's own worked example.
const app = { id: '3', key: '278d425bdf160c739803', secret: '7ad3773142a6692b25b8' }
const signature = 'da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c'
const body = '{"name":"foo","channels":["project-3"],"data":"{\\"some\\":\\"data\\"}"}'
const timestamp = 1353088179
const request = (changes: Record<string, string> = {}) => ({
  method: 'POST',
  path: '/apps/3/events',
  query: parseQuery(
    new URLSearchParams({
      auth_key: app.key,
      auth_timestamp: String(timestamp),
      auth_version: '1.0',
      body_md5: 'ec365a775a4cd0599faeb73354201b6f',
      auth_signature: signature,
      ...changes,
    }),
  ),
})

describe('request signature', () => {
  it("gives the known answer of Pusher's documentation", () => {
    expect(requestSignature(app.secret, request())).toBe(signature)
  })

  it('takes keys in any case and order, and values decoded', () => {
    const shuffled = parseQuery(new URLSearchParams('B=%26&a=x%20y&AUTH_SIGNATURE=no'))
    const sorted = parseQuery(new URLSearchParams({ a: 'x y', b: '&' }))
    expect([...shuffled.keys()]).toEqual(['b', 'a', 'auth_signature'])
    expect(requestSignature('s', { method: 'GET', path: '/', query: shuffled })).toBe(
      requestSignature('s', { method: 'GET', path: '/', query: sorted }),
    )
  })

  it('accepts a signed request up to 600 s before or after', () => {
    expect(() => verifyRequest(app, request(), timestamp + 600)).not.toThrow()
    expect(() => verifyRequest(app, request(), timestamp - 600)).not.toThrow()
  })

  it.each([
    ['another key', { auth_key: 'nope' }, 'Unknown auth_key'],
    ['another version', { auth_version: '2.0' }, 'Unsupported auth_version'],
    ['a forged signature', { auth_signature: signature.replace('d', 'e') }, 'Invalid signature'],
    ['a short signature', { auth_signature: 'da45' }, 'Invalid signature'],
    ['a changed timestamp', { auth_timestamp: '1353088180' }, 'Invalid signature'],
    ['an added parameter', { info: 'subscription_count' }, 'Invalid signature'],
  ])('refuses %s', (_, changes, reason) => {
    expect(() => verifyRequest(app, request(changes), timestamp)).toThrow(reason)
  })

  it('refuses an expired request and one from the future', () => {
    expect(() => verifyRequest(app, request(), timestamp + 601)).toThrow('within 600 s')
    expect(() => verifyRequest(app, request(), timestamp - 601)).toThrow('within 600 s')
  })
})

describe('body_md5', () => {
  const { query } = request()

  it('accepts exactly the bytes that were signed', () => {
    expect(() => verifyBody(query, Buffer.from(body))).not.toThrow()
    expect(() => verifyBody(query, Buffer.from(`${body} `))).toThrow('Invalid body_md5')
  })

  it('may be left out only where there is no body', () => {
    expect(() => verifyBody(new Map(), Buffer.from(body))).toThrow('Invalid body_md5')
    expect(() => verifyBody(new Map(), Buffer.alloc(0))).not.toThrow()
    const ofNothing = new Map([['body_md5', 'd41d8cd98f00b204e9800998ecf8427e']])
    expect(() => verifyBody(ofNothing, Buffer.alloc(0))).not.toThrow()
  })
})
