import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** An app that may run on node:http or be called as a function. */
export interface NodeEnv {
  Bindings: Partial<HttpBindings>
}

/** What reading a request takes of Hono's context. */
export type Incoming = Pick<Context<NodeEnv>, 'env' | 'req'>

/**
 * A request's header by its lower-case name. On node:http it is taken as already parsed there:
 * building a `Headers` object first costs as much as checking a signature.
 */
export function header(c: Incoming, name: string): string | undefined {
  const { incoming } = c.env
  if (!incoming) return c.req.header(name)
  const parsed = incoming.headers[name]
  return Array.isArray(parsed) ? parsed.join(', ') : parsed
}
