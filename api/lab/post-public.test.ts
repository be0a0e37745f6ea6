import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { tfue } from '../shared/cast'
import { signedCallback, testMessage } from './message'
import { postPublic } from './post-public'

const close: (() => void)[] = []
afterEach(() => {
  for (const end of close.splice(0)) end()
})

/** A public address that answers so. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0)
  await once(server, 'listening')
  close.push(() => server.close())
  const address = server.address()
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}`
}

const message = testMessage('id-1', 'stream.offline', tfue)
const postTo = (publicUrl: string) =>
  postPublic(signedCallback(`${publicUrl}/api/callback`, 'a-secret', 'id-1', message))
const unreachable = { status: 502, code: 'public-url-unreachable', hint: expect.any(String) }

it('posts the callback as it is to the public address', async () => {
  const publicUrl = await answering((request, response) => {
    const { 'twitch-eventsub-message-id': id } = request.headers
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const isSame =
        request.url === '/api/callback' && id === 'id-1' && body.includes('"id":"lab-id-1"')
      response.writeHead(isSame ? 204 : 400).end()
    })
  })
  expect((await postTo(publicUrl)).status).toBe(204)
})

it('passes on a refusal of ours', async () => {
  const publicUrl = await answering((_, response) =>
    response.writeHead(403, { 'Content-Type': 'application/json' }).end('{"error":{}}'),
  )
  const answer = await postTo(publicUrl)
  expect([answer.status, await answer.json()]).toEqual([403, { error: {} }])
})

it.each<[string, RequestListener]>([
  ['a page of a tunnel', (_, response) => response.writeHead(404).end('<h1>No tunnel</h1>')],
  ['a redirect', (_, response) => response.writeHead(302, { Location: '/login' }).end()],
  ['a closed connection', (request) => request.socket.destroy()],
])('says that it does not get through: %s', async (_, listener) => {
  const publicUrl = await answering(listener)
  await expect(postTo(publicUrl)).rejects.toMatchObject(unreachable)
})

it('says that nobody is there', async () => {
  const publicUrl = 'http://localhost:9'
  await expect(postTo(publicUrl)).rejects.toMatchObject({
    ...unreachable,
    message: expect.stringContaining('http://localhost:9/api/callback'),
  })
})
