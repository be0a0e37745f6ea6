import { createMiddleware } from 'hono/factory'
import type { IncomingHttpHeaders } from 'node:http'
import { isLoopbackName } from '../settings/local-url'
import { ApiError } from './api-error'

/** Where our own pages post a form: the log-in at the sandbox, and at a mock of Twitch. */
const forms = new Set(['/sandbox/oauth2/authorize', '/mock/authorize'])

/**
 * Lets no page of a stranger change anything: what a browser sends has to come from a page of ours,
 * and whatever is posted is JSON, which no stranger's form can send. A program sends no `Origin`.
 */
export const ownPages = (publicUrl: string) =>
  createMiddleware(async (c, next) => {
    const { method, path } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    if (isFromStranger(c.req.header(), publicUrl)) throw strangers()
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    const wanted = forms.has(path) ? 'application/x-www-form-urlencoded' : 'application/json'
    if (method === 'POST' && type !== wanted) throw wrongType(wanted)
    await next()
  })

/** Whether a page of another site sent it; `headers` by their lower-case names. */
export function isFromStranger(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { host, origin, 'sec-fetch-site': site = 'none' } = headers
  if (site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && !isOwn(origin, host, publicUrl)
}

/** By its public address or a name of this machine: a stranger's name may lead here as well. */
function isOwn(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  if (url.origin === new URL(publicUrl).origin) return true
  return url.host === host && isLoopbackName(url.hostname)
}

/** A page of another site asked for what only our own may. */
export const strangers = () =>
  new ApiError(
    403,
    'origin-forbidden',
    'A page of another site may not do this',
    'Call it from a page of this installation, or from a program that sends no Origin header',
  )

const wrongType = (wanted: string) =>
  new ApiError(
    415,
    'request-invalid',
    `This takes ${wanted} only`,
    `Send the header Content-Type: ${wanted}`,
  )
