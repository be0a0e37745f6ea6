import { ServerResponse, STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { ApiError } from '../../middleware/api-error'
import type { Faults } from '../../operations/faults'

/**
 * Claims upgrades to its WebSockets; false when the path is another's.
 * @throws {ApiError} what is answered instead
 */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean

/** How long the other side has to read why it is refused, in ms. */
const READ_MS = 1_000

/** A listener for upgrades: what nobody claims, or what fails, is answered, and ends with its socket. */
export function guardUpgrade(upgrade: Upgrade, faults: Faults) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Node has taken its own listener away: without one a reset would end the process.
    socket.on('error', () => socket.destroy())
    try {
      if (!upgrade(request, socket, head)) refuse(socket, noWebSocket())
    } catch (error) {
      if (!(error instanceof ApiError)) faults.note('upgrade', error)
      refuse(socket, error instanceof ApiError ? error : cantUpgrade())
    }
  }
}

/**
 * Answers a request as if it had offered no other protocol, as HTTP has it: curl and Java offer
 * HTTP/2. Node has stopped reading its connection, which therefore ends with the answer.
 */
export function serveAsUsual(
  request: IncomingMessage,
  serve: (response: ServerResponse) => void,
): void {
  const { socket, headers } = request
  socket.on('error', () => socket.destroy())
  if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding']) {
    return refuse(socket, cantUpgrade())
  }
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket)
  const onDrain = () => response.emit('drain')
  socket.on('drain', onDrain)
  response.once('finish', () => socket.destroySoon())
  // What else it sends is read by nobody, but that it hangs up is heard.
  socket.once('end', () => socket.destroySoon()).resume()
  serve(response)
}

/** Answers by hand: the socket is no longer Node's. */
function refuse(socket: Duplex, { status, body }: ApiError): void {
  const json = JSON.stringify(body)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(json)}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${json}`)
  const timer = setTimeout(() => socket.destroy(), READ_MS).unref()
  socket.once('close', () => clearTimeout(timer)).resume()
}

const noWebSocket = () =>
  new ApiError(404, 'not-found', 'There is no WebSocket here', 'Ask for /api/docs without Upgrade')

const cantUpgrade = () =>
  new ApiError(
    400,
    'request-invalid',
    'This can’t be upgraded',
    'Send the request without the header Upgrade',
  )
