import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { TestServer } from './server'

/** Somebody whom a server does not know, and how they call on it. */
export const strangerAt = ({ port, baseUrl }: TestServer) => ({
  /** A connection on which these bytes are sent, and nothing is read by itself. */
  async send(bytes: string): Promise<Socket> {
    const socket = connect(port, 'localhost').on('error', () => {})
    await once(socket, 'connect')
    socket.write(bytes)
    return socket
  },
  get: (path: string, headers: Record<string, string> = {}) =>
    fetch(`${baseUrl}${path}`, { headers }),
  submit: (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${baseUrl}${path}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', ...headers },
    }),
})
