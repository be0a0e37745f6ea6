import { expect, it } from 'vitest'
import { isLoopbackName, localUrl } from './local-url'

it.each([undefined, '0.0.0.0', '::', 'localhost', '127.0.0.1', '::1'])(
  'is localhost where %s is listened on',
  (host) => {
    expect(localUrl(host, 3000)).toBe('http://localhost:3000')
  },
)

it.each([
  ['192.0.2.7', 'http://192.0.2.7:3000'],
  ['127.0.0.2', 'http://127.0.0.2:3000'],
  ['2001:db8::7', 'http://[2001:db8::7]:3000'],
  ['streams.lan', 'http://streams.lan:3000'],
])('is the address itself where only %s is listened on', (host, url) => {
  expect(localUrl(host, 3000)).toBe(url)
})

it('knows the names of this machine', () => {
  expect(['localhost', '127.0.0.2', '[::1]'].every(isLoopbackName)).toBe(true)
  expect(['localhost.example.com', '192.0.2.7', '[::2]'].some(isLoopbackName)).toBe(false)
})
