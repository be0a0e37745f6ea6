import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** An app that may run on node:http or be called as a function. */
export interface NodeEnv {
  Bindings: Partial<HttpBindings>
}

/** What reading a request takes of Hono's context. */
type Incoming = Pick<Context<NodeEnv>, 'env' | 'req'>

/** A header as Node has parsed it, as one text. */
export const oneText = (parsed: string | string[] | undefined): string | undefined =>
  Array.isArray(parsed) ? parsed.join(', ') : parsed

/**
 * A request's header by its lower-case name. On node:http it is taken as already parsed there:
 * building a `Headers` object first costs as much as checking a signature.
 */
export function header(c: Incoming, name: string): string | undefined {
  const { incoming } = c.env
  return incoming ? oneText(incoming.headers[name]) : c.req.header(name)
}
