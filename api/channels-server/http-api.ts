import { Hono, type Context, type MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import type { App } from './app'
import { readBounded } from './body'
import { listChannels, listUsers, readChannel } from './channel-info'
import { ChannelsError, closures } from './errors'
import { parseJson } from './json'
import { parseQuery, verifyBody, verifyRequest, type SignedQuery } from './signature'
import { BatchBody, EventBody, triggerBatch, triggerEvent } from './trigger'
import { boundUnread, type MaybeHttp } from './unread-answers'

interface ApiEnv {
  Bindings: MaybeHttp
  Variables: { app: App; query: SignedQuery }
}

/** Ten events of 10 KB, each byte escaped as six by JSON, stay below it. */
const maxBodyBytes = 1024 * 1024

function authenticate(apps: ReadonlyMap<string, App>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const app = apps.get(c.req.param('id') ?? '')
    if (!app) throw new ChannelsError(404, 'App not found')
    const { pathname: path, searchParams } = new URL(c.req.url)
    const query = parseQuery(searchParams)
    verifyRequest(app.credentials, { method: c.req.method, path, query }, Date.now() / 1000)
    c.set('app', app)
    c.set('query', query)
    await next()
  }
}

/** The body's bytes, which are what was signed. */
async function readBytes(c: Context<ApiEnv>): Promise<Buffer> {
  const bytes = await readBounded(c.req.raw, maxBodyBytes)
  verifyBody(c.get('query'), bytes)
  return bytes
}

async function readBody<S extends v.GenericSchema>(
  c: Context<ApiEnv>,
  schema: S,
): Promise<v.InferOutput<S>> {
  const bytes = await readBytes(c)
  const result = v.safeParse(schema, parseBody(bytes.toString()))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new ChannelsError(400, `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
}

function parseBody(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    throw new ChannelsError(400, 'The body is not JSON, or nested too deep')
  }
}

/** Pusher's HTTP API, without its `/apps` prefix. Errors are Pusher's: the reason as plain text. */
export function httpApi(apps: ReadonlyMap<string, App>, onFailure: (error: unknown) => void): Hono {
  const routes = new Hono<ApiEnv>()
  // Signature first: nobody without the secret can make us read a body.
  routes.use('/:id/*', authenticate(apps))
  routes.on('GET', '/:id/*', boundUnread())
  routes.post('/:id/events', async (c) =>
    c.json(triggerEvent(c.get('app'), await readBody(c, EventBody))),
  )
  routes.post('/:id/batch_events', async (c) =>
    c.json(triggerBatch(c.get('app'), await readBody(c, BatchBody))),
  )
  routes.get('/:id/channels', async (c) => {
    await readBytes(c)
    const { app, query } = c.var
    const prefix = query.get('filter_by_prefix')
    return c.json(listChannels(app, { prefix, info: query.get('info') }))
  })
  routes.get('/:id/channels/:name', async (c) => {
    await readBytes(c)
    return c.json(readChannel(c.var.app, c.req.param('name'), c.var.query.get('info')))
  })
  routes.get('/:id/channels/:name/users', async (c) => {
    await readBytes(c)
    return c.json(listUsers(c.var.app, c.req.param('name')))
  })
  routes.post('/:id/users/:user/terminate_connections', async (c) => {
    await readBytes(c)
    for (const connection of c.get('app').users.connectionsOf(c.req.param('user'))) {
      connection.close(closures.unauthorized)
    }
    return c.json({})
  })
  routes.onError((error, c) => {
    if (error instanceof ChannelsError) return c.text(error.message, error.status)
    onFailure(error)
    return c.text('Internal server error', 500)
  })
  return new Hono().route('/', routes)
}
