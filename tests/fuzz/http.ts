import { connect } from 'node:net'

/** No request takes longer than this; one that does hangs. */
const TIMEOUT_MS = 10_000

/** A request as it is written, right or wrong: nothing on the way corrects it. */
export interface RawRequest {
  method: string
  /** Path and query, as they stand in the request line. */
  target: string
  headers: readonly (readonly [name: string, value: string])[]
  body: Uint8Array
}

/** What came back; status 0 where the server hung up without a word. */
export interface Answer {
  status: number
  head: string
  body: string
}

/** Sends bytes over a connection of their own. @throws {Error} when no answer comes */
export function exchange(port: number, request: RawRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const chunks: Buffer[] = []
    const done = () => {
      socket.destroy()
      resolve(parse(Buffer.concat(chunks).toString('latin1')))
    }
    socket.setTimeout(TIMEOUT_MS, () => {
      socket.destroy()
      reject(new Error('No answer'))
    })
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      // A WebSocket that was let in stays open.
      if (chunks.length === 1 && chunk.toString('latin1', 0, 12) === 'HTTP/1.1 101') done()
    })
    socket.on('error', done)
    socket.on('close', done)
    socket.write(bytesOf(request))
  })
}

/** Latin-1, so that any byte can stand in the request line and the headers. */
function bytesOf({ method, target, headers, body }: RawRequest): Buffer {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    `Content-Length: ${body.length}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body])
}

function parse(all: string): Answer {
  const text = all.replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, '')
  const [head = '', ...bodyParts] = text.split('\r\n\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0)
  return { status, head, body: bodyParts.join('\r\n\r\n') }
}
