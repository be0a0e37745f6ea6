import type { Env } from '../settings/env'
import { ok, problem, unused, type Finding } from './check'

/**
 * Whether the settings know of the proxies that a request came through.
 * @param forwardedFor its `X-Forwarded-For`
 */
export function checkProxy({ proxies }: Env, forwardedFor: string | undefined): Finding {
  const facts = { count: proxies }
  if (proxies > 0) return ok({ code: 'proxy-trusted', facts })
  if (forwardedFor === undefined) return unused({ code: 'proxy-none', facts: {} })
  return problem({ code: 'proxy-untrusted', facts: {} })
}
