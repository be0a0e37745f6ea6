import type { Context } from 'hono'
import { isForwarded } from '../operations/client-address'
import type { Env } from '../settings/env'
import { isLoopbackName } from '../settings/local-url'
import { header, type NodeEnv } from './header'

/**
 * At which address the browser has opened the page that asks. A proxy may have ended TLS, left the
 * port out of Host, or put our own address there: then it is PUBLIC_URL that the browser sees.
 */
export function pageOrigin(
  c: Context<NodeEnv>,
  { publicUrl, port }: Pick<Env, 'publicUrl' | 'port'>,
): string {
  const asked = new URL(c.req.url)
  const seen = new URL(publicUrl)
  const isPublic =
    asked.hostname === seen.hostname && (asked.port === seen.port || asked.port === '')
  const isRewritten =
    isLoopbackName(asked.hostname) && asked.port === String(port) && isForwarded(c.env?.incoming)
  if (isPublic || isRewritten) return publicUrl
  // Nobody but a proxy of ours can have said so: a browser sends no such header by itself.
  const isSecure = header(c, 'x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
  return isSecure ? `https://${asked.host}` : asked.origin
}
