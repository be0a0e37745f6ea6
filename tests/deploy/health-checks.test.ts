import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { startChannelsServer, startServer } from '../server'

/** How balancers ask whether a server lives: HAProxy's default is HTTP/1.0 without a Host. */
const servers = {
  'the server': await startServer(),
  'the channels server': await startChannelsServer({ CHANNELS_APPS: '1:a-key:a-secret' }),
}
afterAll(() => Promise.all(Object.values(servers).map((server) => server.stop())))

/** Sends these bytes alone. @returns all that is answered */
async function answerTo(port: number, bytes: string): Promise<string> {
  const socket = connect(port, 'localhost').setEncoding('utf8')
  let answer = ''
  socket.on('data', (text: string) => (answer += text))
  socket.write(bytes)
  await once(socket, 'close')
  return answer
}

describe.each(Object.entries(servers))('%s', (_name, { port }) => {
  it.each(['/api/health', '/api/health/ready', '/'])('answers HTTP/1.0 at %s', async (path) => {
    expect(await answerTo(port, `GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
    const head = await answerTo(port, `HEAD ${path} HTTP/1.0\r\n\r\n`)
    expect(head).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('answers a check that asks by address', async () => {
    const lines = ['GET /api/health/ready HTTP/1.1', 'Host: 192.0.2.7:3000', 'Connection: close']
    expect(await answerTo(port, `${lines.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('tells no metrics to HTTP/1.0, which is a proxy’s', async () => {
    expect(await answerTo(port, 'GET /api/metrics HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
  })
})
