import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CallbackAnswer } from './answers'
import type { Receive } from './receive'
import { MAX_BODY_BYTES, wholeBody } from './whole-body'

/** Whether it takes a request; one that it does not is for others. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Takes callbacks as Twitch sends them, by Node alone: building a `Request` and a `Response` for
 * Hono's route costs as much as all that is done with one. What is sent otherwise is that route's.
 * @param answered called of each, with the status of its answer
 */
export function callbackListener(receive: Receive, answered: (status: number) => void): Listener {
  const send = inOneGo()
  return (request, response) => {
    const isCallback = request.method === 'POST' && request.url === '/api/callback'
    if (!isCallback || !(Number(request.headers['content-length']) <= MAX_BODY_BYTES)) return false
    void receive(request.headers, wholeBody(request)).then((answer) => {
      answered(answer.status)
      send(response, answer)
    })
    return true
  }
}

/**
 * Sends the answers of one turn of the event loop after all that was read in it: a packet that
 * wakes its reader costs more than all else that is done for a callback, and one wake does for all.
 */
function inOneGo() {
  let waiting: [ServerResponse, CallbackAnswer][] = []
  const sendAll = () => {
    const ready = waiting
    waiting = []
    for (const [response, { status, headers, body }] of ready) {
      response.writeHead(status, headers).end(body)
    }
  }
  return (response: ServerResponse, answer: CallbackAnswer) => {
    if (waiting.push([response, answer]) === 1) setImmediate(sendAll)
  }
}
