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
  const header = 'forged, 198.51.100.7, 10.0.0.2'
  expect(clientAddress(1)(request('10.0.0.1', header))).toBe('10.0.0.2')
  expect(clientAddress(2)(request('10.0.0.1', header))).toBe('198.51.100.7')
})

it('is the address of the socket when a proxy says nothing', () => {
  expect(clientAddress(1)(request('203.0.113.9'))).toBe('203.0.113.9')
})

it('is the same for a whole IPv6 network', () => {
  const address = clientAddress(0)
  const first = address(request('2001:db8:1:2:aaaa::1'))
  expect(address(request('2001:db8:1:2:bbbb::2'))).toBe(first)
  expect(address(request('2001:db8:1:3::1'))).not.toBe(first)
  expect(address(request('::ffff:127.0.0.1'))).toBe('::ffff:127.0.0.1')
})

it('is one of its own for requests without a socket', () => {
  expect(clientAddress(1)(undefined)).toBe('local')
})
