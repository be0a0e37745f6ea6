import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { clientAddress } from './client-address'

function request(remoteAddress: string, forwardedFor?: string): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
  const message = new IncomingMessage(socket)
  if (forwardedFor !== undefined) message.headers['x-forwarded-for'] = forwardedFor
  return message
}

it('is the address of the socket where no proxy is trusted', () => {
  expect(clientAddress(0)(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9')
})

it('is what the outermost proxy of ours saw, whatever the client wrote before', () => {
  const header = 'forged, 198.51.100.7, 203.0.113.5'
  expect(clientAddress(1)(request('10.0.0.1', header))).toBe('203.0.113.5')
  expect(clientAddress(2)(request('10.0.0.1', header))).toBe('198.51.100.7')
})

it('is the address without the port that some proxies add', () => {
  expect(clientAddress(1)(request('10.0.0.1', '198.51.100.7:50123'))).toBe('198.51.100.7')
  const ipv6 = clientAddress(1)(request('10.0.0.1', '[2001:db8:1:2::7]:50123'))
  expect(ipv6).toBe(clientAddress(0)(request('2001:db8:1:2::7')))
})

it.each([undefined, '', 'unknown', 'x'.repeat(9000), '198.51.100.7,'])(
  'is the address of the socket when a proxy says %j',
  (header) => {
    expect(clientAddress(1)(request('203.0.113.9', header))).toBe('203.0.113.9')
  },
)

it.each([
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2:bbbb::2', '2001:db8:1:3::1'],
  // The network's own zeros are left out as well.
  ['2001:db8::1', '2001:db8::aaaa:bbbb:2', '2001:db8:1::1'],
  ['2600:1f00:0:5::1', '2600:1f00:0:5:1:2:3:4', '2600:1f00::5'],
])('is the same for a whole IPv6 network: %s and %s, not %s', (one, neighbour, stranger) => {
  const address = clientAddress(0)
  const first = address(request(one))
  expect(address(request(neighbour))).toBe(first)
  expect(address(request(stranger))).not.toBe(first)
})

it.each(['::1', '::ffff:127.0.0.1'])('is whole for %s, which is no network', (address) => {
  expect(clientAddress(0)(request(address))).toBe(address)
})

it('is one of its own for requests without a socket', () => {
  expect(clientAddress(1)(undefined)).toBe('local')
})
