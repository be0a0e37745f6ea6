// @ts-check
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** The plain server: whatever is posted goes to every socket as one Buffer, by `ws` itself. */
const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const message = Buffer.concat(chunks)
    for (const client of sockets.clients) client.send(message, { binary: false })
    response.end('{}')
  })
})
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
server.listen(Number(process.env.PORT), '127.0.0.1')
