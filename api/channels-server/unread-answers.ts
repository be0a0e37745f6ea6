import { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

/** Answers of one connection that may be under way or unread; clients that pipeline are rare. */
export const MAX_UNREAD_ANSWERS = 8

/** What comes with a request over a real connection. */
export type MaybeHttp = Partial<HttpBindings>

/** Ends a connection that asks for more and more without reading the answers. */
export function boundUnread(): MiddlewareHandler<{ Bindings: MaybeHttp }> {
  const unread = new WeakMap<object, number>()

  return async (c, next) => {
    const outgoing = c.env?.outgoing
    const socket = outgoing?.socket ?? c.env?.incoming?.socket
    if (!(outgoing instanceof ServerResponse) || !socket) return next()
    const count = (unread.get(socket) ?? 0) + 1
    unread.set(socket, count)
    outgoing.once('close', () => unread.set(socket, (unread.get(socket) ?? 1) - 1))
    if (count <= MAX_UNREAD_ANSWERS) return next()
    socket.destroy()
    return c.body(null, 503)
  }
}
