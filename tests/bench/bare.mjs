// @ts-check
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

/** The least that a callback can be: reads the body, checks its HMAC, parses it, answers 204. */
const secret = process.env.EVENTSUB_SECRET ?? ''

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks)
    const { headers } = request
    const hmac = createHmac('sha256', secret)
      .update(String(headers['twitch-eventsub-message-id']))
      .update(String(headers['twitch-eventsub-message-timestamp']))
      .update(body)
    const expected = Buffer.from(`sha256=${hmac.digest('hex')}`)
    const signature = Buffer.from(String(headers['twitch-eventsub-message-signature']))
    const fits = expected.length === signature.length && timingSafeEqual(expected, signature)
    response.writeHead(fits && JSON.parse(body.toString()).event ? 204 : 403).end()
  })
})
server.listen(Number(process.env.PORT), 'localhost', () => process.send?.('listening'))
